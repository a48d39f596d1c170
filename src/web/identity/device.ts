/** A browser's own description in a few words a person recognises; null when it says nothing known. */
export const deviceOf = (agent: string): string | null => {
  const system = [
    ["iPhone", /iPhone/],
    ["iPad", /iPad/],
    ["Android", /Android/],
    ["Windows", /Windows/],
    ["Mac", /Mac OS X|Macintosh/],
    ["Linux", /Linux/],
  ].find(([, sign]) => (sign as RegExp).test(agent))?.[0];
  const browser = [
    ["Edge", /Edg\//],
    ["Firefox", /Firefox\//],
    ["Chrome", /Chrome\/|CriOS\//],
    ["Safari", /Safari\//],
  ].find(([, sign]) => (sign as RegExp).test(agent))?.[0];
  return [browser, system].filter(Boolean).join(" / ") || null;
};
