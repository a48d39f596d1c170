/** A property line of RFC 5545: name, parameters and value, the value with its escapes undone where it is text. */
export type IcsProperty = {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly raw: string;
  readonly value: string;
};
export type IcsComponent = {
  readonly name: string;
  readonly properties: readonly IcsProperty[];
  readonly components: readonly IcsComponent[];
};

const octets = (line: string): number => new TextEncoder().encode(line).length;

const unfold = (text: string): string[] => {
  if (!text.endsWith("\r\n") || /\r(?!\n)|(?<!\r)\n/.test(text)) throw new Error("lines end with CR LF");
  const lines: string[] = [];
  for (const line of text.slice(0, -2).split("\r\n")) {
    if (octets(line) > 75) throw new Error(`${octets(line)} octets: ${line}`);
    if (line === "") throw new Error("an empty line");
    if (/^[ \t]/.test(line)) lines.push(`${lines.pop() ?? ""}${line.slice(1)}`);
    else lines.push(line);
  }
  return lines;
};

const propertyOf = (line: string): IcsProperty => {
  const match = /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"]*"|[^;:",]*))*):([\s\S]*)$/.exec(line);
  if (!match) throw new Error(`no property: ${line}`);
  const [, name = "", parameters = "", raw = ""] = match;
  if (/[^\P{Cc}\t]/u.test(raw)) throw new Error(`a control character: ${line}`);
  const pairs = parameters
    .split(";")
    .filter(Boolean)
    .map((one) => one.split("=") as [string, string]);
  const value = raw.replace(/\\([\\;,nN])/g, (_, one: string) => (/n/i.test(one) ? "\n" : one));
  return { name, parameters: Object.fromEntries(pairs), raw, value };
};

/** Reads a calendar file strictly, sharing nothing with what writes it; whatever isn't allowed throws. */
export const readIcs = (text: string): IcsComponent => {
  const open: { name: string; properties: IcsProperty[]; components: IcsComponent[] }[] = [
    { name: "", properties: [], components: [] },
  ];
  for (const line of unfold(text)) {
    const property = propertyOf(line);
    if (property.name === "BEGIN") open.push({ name: property.raw, properties: [], components: [] });
    else if (property.name === "END") {
      const done = open.pop();
      if (!done || done.name !== property.raw) throw new Error(`END:${property.raw} ends nothing`);
      open.at(-1)?.components.push(done);
    } else open.at(-1)?.properties.push(property);
  }
  const [root] = open;
  const [calendar] = root?.components ?? [];
  if (open.length !== 1 || !calendar || root?.components.length !== 1 || root.properties.length > 0)
    throw new Error("one VCALENDAR and nothing else");
  return calendar;
};

/** The values of a component by name; throws where one stands twice. */
export const valuesOf = ({ properties }: IcsComponent): Readonly<Record<string, string>> => {
  const found: Record<string, string> = {};
  for (const { name, value } of properties) {
    if (found[name] !== undefined) throw new Error(`${name} twice`);
    found[name] = value;
  }
  return found;
};
