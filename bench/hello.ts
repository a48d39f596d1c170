import { createServer } from "node:http";

/** The least a Node server can do, in a process of its own: the ceiling of every page. */
createServer((_, response) => response.end("hello")).listen(Number(process.argv[2]), "127.0.0.1", () =>
  console.log("ready"),
);
