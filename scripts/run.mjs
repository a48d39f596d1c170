import { spawn } from "node:child_process";

/** Runs a program in our place: same terminal, same signals, same exit code. */
export const runInstead = (command, args, env = process.env) => {
  const child = spawn(command, args, { stdio: "inherit", env });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
};
