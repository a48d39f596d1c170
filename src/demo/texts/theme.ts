/** What a demonstration record says; every word is invented. */
export type Story = {
  readonly asked: string;
  readonly done: string;
  readonly outcome: string;
  readonly next: string;
};

export const story = (asked: string, done: string, outcome: string, next = ""): Story => ({
  asked,
  done,
  outcome,
  next,
});
