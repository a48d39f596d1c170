export { type Forgotten, runRetention } from "./run-retention.ts";
