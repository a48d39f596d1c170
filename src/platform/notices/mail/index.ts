export type { Fault } from "./fault.ts";
export { type KeptMail, listMail } from "./list-mail.ts";
export { createMailer, type Mailer } from "./mailer.ts";
export { type Letter, type NoticeLetter, queueMail, queueNotices } from "./queue-mail.ts";
