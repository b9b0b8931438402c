import { part, parts, text } from "./static-access.ts";
import type { StaticValue } from "./static-value.ts";

const units: readonly (readonly [string, string])[] = [
  ["Y", "year"],
  ["M", "month"],
  ["W", "week"],
  ["D", "day"],
];
const smallUnits: readonly (readonly [string, string])[] = [
  ["H", "hour"],
  ["M", "minute"],
  ["S", "second"],
];

/** Says an ISO 8601 duration in words: `P1Y6M` is "1 year 6 months". What is no duration is given back. */
export function describeDuration(duration: string): string {
  const [date = "", time = ""] = duration.replace(/^P/, "").split("T");
  const said = [...wordsFor(date, units), ...wordsFor(time, smallUnits)];
  return said.length === 0 ? duration : said.join(" ");
}

function wordsFor(amounts: string, known: readonly (readonly [string, string])[]): string[] {
  return known.flatMap(([letter, word]) => {
    const amount = new RegExp(`(\\d+)${letter}`).exec(amounts)?.[1];
    return amount === undefined ? [] : [`${amount} ${word}${amount === "1" ? "" : "s"}`];
  });
}

/** Says a retention in words. */
export function describeRetention(retention: StaticValue | undefined): string {
  const keep = text(part(retention, "keep"));
  if (keep !== undefined) return `${describeDuration(keep)} after ${milestone(text(part(retention, "since")))}`;
  const until = text(part(retention, "until"));
  const plus = text(part(retention, "plus"));
  if (until !== undefined)
    return plus === undefined ? `until ${milestone(until)}` : `until ${describeDuration(plus)} after ${milestone(until)}`;
  const earliest = part(retention, "earliest");
  if (earliest?.kind === "list") return `the earliest of: ${earliest.items.map(describeRetention).join("; ")}`;
  const byStatus = parts(part(retention, "byStatus"));
  return byStatus.length === 0 ? "not stated" : byStatus.map(([status, { value }]) => `${status}: ${describeRetention(value)}`).join("; ");
}

const milestones: Readonly<Record<string, string>> = {
  collection: "collection",
  "last-interaction": "the last interaction",
  "contract-began": "the contract began",
  "contract-ended": "the contract ended",
  "account-opened": "the account was opened",
  "account-closed": "the account is closed",
  "erasure-requested": "erasure was asked for",
};

function milestone(name: string | undefined): string {
  return milestones[name ?? ""] ?? name ?? "a moment the policy does not name";
}
