import type { Log } from "../log.ts";
import type { Checked, Why } from "./check-cookie.ts";

/** A cookie that did not leave, and how often. */
export interface HeldBackCookie {
  /** Empty for a line that is no cookie. */
  readonly name: string;
  readonly why: Why;
  /** Codes of the reasons, where it was denied. */
  readonly reasons: readonly string[];
  readonly times: number;
}

/** Counts what is held back. */
export interface HeldBack {
  readonly count: (held: Extract<Checked, { heldBack: Why }>, host: string) => void;
  readonly list: () => readonly HeldBackCookie[];
}

/** An application that makes up names cannot fill the memory. */
const MOST_NAMES = 500;

/** Counts by name and reason, and tells the operator about each name once, with the line to add. */
export function heldBackCookies(log: Log): HeldBack {
  const counted = new Map<string, HeldBackCookie>();
  return {
    count: (held, host) => {
      const { name, reasons, heldBack: why } = held;
      const key = [why, name, ...reasons].join(" ");
      const known = counted.get(key);
      if (known === undefined && counted.size >= MOST_NAMES) return;
      counted.set(key, { name, why, reasons, times: (known?.times ?? 0) + 1 });
      if (known === undefined) log.warn({ code: `cookie-${why}`, cookie: name, reasons }, sentence(held, host));
    },
    list: () => [...counted.values()],
  };
}

function sentence({ name, reasons, heldBack, seconds }: Extract<Checked, { heldBack: Why }>, host: string): string {
  if (heldBack === "malformed") return "a Set-Cookie line was held back: it is none that every browser and proxy reads as one cookie.";
  if (heldBack === "denied") return `cookie ${name} is held back: ${reasons.join(", ")}.`;
  const lifetime = seconds === "session" ? seconds : seconds % 86_400 === 0 ? `P${String(seconds / 86_400)}D` : `PT${String(seconds)}S`;
  const line = `{ name: "${name}", domain: "${host}", purpose: "…", lifetime: "${lifetime}", consent: "required" }`;
  return `cookie ${name} is held back: the policy does not declare it. Add to its trackers: ${line}`;
}
