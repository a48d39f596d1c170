/** How far a book is, as its tag shows it. */
export const bookTones = { open: "progress", closing: "waiting", closed: "done" } as const;
