export { keepDrawn } from "./keep-drawn.ts";
export { type Likenesses, likenessesOf } from "./likeness.ts";
export type { MediaType } from "./media-type.ts";
export { smallPicture } from "./picture.ts";
export { registerFile } from "./register-file.ts";
export { createFileStore, type FileStore, type Incoming, type KeptFile } from "./store.ts";
export { type Swept, sweepFiles } from "./sweep-files.ts";
export { turnPicture } from "./turn-picture.ts";
export { verifyFiles } from "./verify-files.ts";
