export type KeptAnswers = (tag: string, work: () => Promise<Response>) => Promise<Response>;

type Kept = { readonly bytes: ArrayBuffer; readonly headers: Headers; readonly status: number };

/**
 * A few answers by what they were computed from, the last asked for longest. Computing the same twice would give the same; who
 * asks while it is being computed waits for it.
 */
export const keptAnswers = (most: number): KeptAnswers => {
  const kept = new Map<string, Promise<Kept>>();
  const computed = async (work: () => Promise<Response>): Promise<Kept> => {
    const answer = await work();
    return { bytes: await answer.arrayBuffer(), headers: new Headers(answer.headers), status: answer.status };
  };
  return async (tag, work) => {
    const known = kept.get(tag) ?? computed(work);
    kept.delete(tag);
    kept.set(tag, known);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    try {
      const { bytes, headers, status } = await known;
      if (status !== 200) kept.delete(tag);
      return new Response(bytes, { status, headers });
    } catch (error) {
      kept.delete(tag);
      throw error;
    }
  };
};
