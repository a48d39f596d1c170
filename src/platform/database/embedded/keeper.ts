/**
 * Source of the small process between the app and PostgreSQL. Its standard input is a pipe from the app: when the app
 * ends, however it ends, the pipe closes and the keeper stops the server. It speaks no other protocol.
 */
export const keeperSource = `
const { spawn } = require("node:child_process");
const [program, options, ...args] = process.argv.slice(1);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "SIGPIPE"]) process.on(signal, () => {});
const server = spawn(program, args, { ...JSON.parse(options), stdio: ["ignore", "ignore", "inherit"] });
let stopping = false;
const stop = () => {
  if (stopping) return;
  stopping = true;
  server.kill("SIGINT");
  setTimeout(() => server.kill("SIGQUIT"), 8000).unref();
};
server.on("exit", (code) => process.exit(code ?? 1));
server.on("error", () => process.exit(1));
process.stdin.resume();
process.stdin.on("end", stop);
process.stdin.on("close", stop);
process.stdin.on("error", stop);
`;
