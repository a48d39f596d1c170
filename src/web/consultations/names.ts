export { type Names, namesFor } from "../records/names.ts";
