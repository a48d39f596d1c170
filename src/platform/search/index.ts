export { type DocumentKind, documentKinds, type Found, findDocuments } from "./find-documents.ts";
export { findSimilar } from "./find-similar.ts";
export { excerpt, mark, type Stretch } from "./marks.ts";
