/** One `Set-Cookie` line, taken apart as a browser takes it apart. */
export interface SetCookie {
  readonly name: string;
  readonly value: string;
  /** Attributes by name in lower case, as they were written. Of an attribute said twice the last counts. */
  readonly attributes: ReadonlyMap<string, Attribute>;
}

/** One attribute; `text` is its own spelling with its value, for example `Path=/`. */
export interface Attribute {
  readonly text: string;
  readonly value: string;
}

const LONGEST = 4_096;
const NAME = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/**
 * Takes a line apart. What no browser keeps, or what a proxy that joins lines would take for two cookies, is `undefined`.
 *
 * @see RFC 6265 section 4.1.1, 5.2
 */
export function readSetCookie(line: string): SetCookie | undefined {
  const [pair = "", ...rest] = line.split(";");
  const at = pair.indexOf("=");
  const name = pair.slice(0, Math.max(at, 0)).trim();
  const value = pair.slice(at + 1).trim();
  if (!NAME.test(name) || name.length + value.length > LONGEST || /\p{Cc}/u.test(line)) return undefined;
  if (/,\s*[^\s,;="]+=/.test(value)) return undefined;
  return { name, value, attributes: new Map(rest.map((text) => attributeIn(text.trim())).filter(([key]) => key !== "")) };
}

function attributeIn(text: string): [string, Attribute] {
  const at = text.indexOf("=");
  const [key, value] = at < 0 ? [text, ""] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  return [key.toLowerCase(), { text, value }];
}

/** The line again. */
export function setCookieLine({ name, value, attributes }: SetCookie): string {
  return [`${name}=${value}`, ...[...attributes.values()].map(({ text }) => text)].join("; ");
}

/** When a cookie ends, epoch milliseconds; `"session"` with the browser's session. `Max-Age` counts before `Expires`. */
export function endOfCookie({ attributes }: SetCookie, now: number): number | "session" {
  const age = attributes.get("max-age")?.value;
  if (age !== undefined && /^-?\d+$/.test(age)) return now + Number(age) * 1_000;
  const expires = Date.parse(attributes.get("expires")?.value ?? "");
  return Number.isNaN(expires) ? "session" : expires;
}
