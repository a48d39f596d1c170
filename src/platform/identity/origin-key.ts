import { isIPv6 } from "node:net";

/** What is braked together: an IPv4 address, or the /64 of an IPv6 address, since one subscriber holds all of it. */
export const originKey = (origin: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(origin);
  if (mapped?.[1]) return mapped[1];
  if (!isIPv6(origin)) return origin;
  const [head = "", tail] = (origin.split("%")[0] ?? "").split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const groups =
    tail === undefined ? left : [...left, ...Array(8 - left.length - right.length).fill("0"), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
};
