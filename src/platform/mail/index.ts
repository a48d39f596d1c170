export { type KeptMail, listMail } from "./list-mail.ts";
export { createMailer, type Mailer } from "./mailer.ts";
export { type Letter, queueMail } from "./queue-mail.ts";
