/** In how many bits two numbers of the same width differ, each as hex digits (Hamming distance). */
export const bitsApart = (one: string, other: string): number => {
  let differing = BigInt(`0x${one}`) ^ BigInt(`0x${other}`);
  let count = 0;
  for (; differing > 0n; differing &= differing - 1n) count += 1;
  return count;
};
