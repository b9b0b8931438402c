import type { Outlook } from "./outlook.ts";

/** The table for a terminal: a line a purpose, and under a denial a line a reason. */
export function outlookAsText({ policy, person, role, at, purposes }: Outlook): string {
  const width = Math.max(...purposes.map(({ purpose }) => purpose.length));
  const by = role === null ? "asked by that person" : `asked by ${role}`;
  const permitted = purposes.filter(({ outcome }) => outcome === "permit").length;
  return [
    `${policy}: what may be done with the data of "${person}" at ${at}, ${by}`,
    "",
    ...purposes.flatMap(({ purpose, outcome, lawfulBasis, why }) => [
      `  ${outcome.padEnd(6)}  ${purpose.padEnd(width)}  ${lawfulBasis}`,
      ...(outcome === "deny" ? why.map((line) => `            ${line}`) : []),
    ]),
    "",
    `${permitted} of ${purposes.length} purposes permitted`,
    "",
  ].join("\n");
}
