import * as audits from "./audits.ts";
import * as bookTries from "./book-tries.ts";
import * as books from "./books.ts";
import * as claims from "./claims.ts";
import type { Stage } from "./try.ts";

/** The year of a council's accounts from its first day to its public page; each stage builds on the one before. */
export const stages: readonly Stage[] = [
  {
    name: "before there is a book",
    reach: async () => undefined,
    tries: async (_, side) => bookTries.triesOfNothing(side),
  },
  {
    name: "while the book is kept and the subsidy planned",
    reach: async (world, side) => {
      await books.start(side);
      await books.fill(world, side);
      await claims.begin(side);
    },
    tries: async (world, side) => ({
      ...(await bookTries.triesOfBook(world, side)),
      ...(await audits.triesOfPictures(world, side)),
      ...(await claims.triesOfDraft(side)),
    }),
  },
  {
    name: "when nothing waits any more and the subsidy is applied for",
    reach: async (_, side) => {
      await books.settle(side);
      await claims.submit(side);
    },
    tries: async (_, side) => ({
      ...(await bookTries.triesOfSettled(side)),
      ...(await claims.triesOfSubmitted(side)),
    }),
  },
  {
    name: "when the closing is asked for and the subsidy granted",
    reach: async (_, side) => {
      await books.ask(side);
      await claims.grant(side);
      await claims.payAndPerform(side);
    },
    tries: async (_, side) => ({
      ...(await bookTries.triesOfAsked(side)),
      ...(await audits.triesOfClosing(side)),
      ...(await claims.triesOfDecided(side)),
    }),
  },
  {
    name: "when the year is closed and its sample drawn, and the subsidy is changed",
    reach: async (_, side) => {
      await books.close(side);
      await audits.draw(side);
      await claims.change(side);
    },
    tries: async (_, side) => ({
      ...(await audits.triesOfPaper(side)),
      ...(await claims.triesOfChanging(side)),
    }),
  },
  {
    name: "when the working paper is whole and the subsidy reported",
    reach: async (_, side) => {
      await audits.completePaper(side);
      await claims.drop(side);
      await claims.report(side);
    },
    tries: async (_, side) => ({
      ...(await audits.triesOfWholePaper(side)),
      ...(await claims.triesOfReported(side)),
    }),
  },
  {
    name: "when it is signed and the subsidy fixed",
    reach: async (_, side) => {
      await audits.sign(side);
      await claims.fix(side);
    },
    tries: async (_, side) => ({
      ...(await audits.triesOfSigned(side)),
      ...(await claims.triesOfFinal(side)),
    }),
  },
  {
    name: "when it is public",
    reach: async (world, side) => {
      await audits.release(world, side);
      await audits.publish(side);
    },
    tries: async (_, side) => audits.triesOfPublished(side),
  },
];
