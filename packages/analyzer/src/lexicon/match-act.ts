import { bare, frenchActs, frenchNouns, acts, phrasalActs, systemActs, times } from "./act-words.ts";
import type { NameMatch } from "./name-match.ts";

const firsts = new Set(["last", "first", "latest", "previous", "most", "recent", "dernier", "derniere", "premier", "premiere"]);
const particles = new Set(["in", "up", "out", "on", "off"]);

/** Recognises the time of something a person did: `lastLoginAt`, `readAt`, `signedOn`, `dateInscription`, `renduLe`. */
export function matchAct(words: readonly string[]): readonly NameMatch[] {
  const term = actIn(words);
  return term === undefined
    ? []
    : [{ category: "usage.activity", strength: "usual", term, accepts: ["date", "number"], needsAddress: false }];
}

function actIn(words: readonly string[]): string | undefined {
  const isFirst = firsts.has(words[0] ?? "");
  const inner = isFirst ? words.slice(1) : words;
  const last = inner.at(-1) ?? "";
  if (times.has(last) || last === "le") return inner.length > 1 ? actAtEnd(inner.slice(0, -1), isFirst, last === "le") : undefined;
  if (inner[0] === "date" || inner[0] === "heure") return frenchNouns.has(inner[1] ?? "") || isActed(inner) ? inner.join(" ") : undefined;
  return isFirst ? actAtEnd(inner, true, false) : undefined;
}

/** `dateJoined`. */
function isActed(words: readonly string[]): boolean {
  return words.length === 2 && acts.has(words[1] ?? "") && !systemActs.has(words[1] ?? "");
}

/** The act may have words before it that say whose or which it was: `emailOpenedAt`, `portalLastLogin`. */
function actAtEnd(words: readonly string[], isFirst: boolean, isFrench: boolean): string | undefined {
  const [before = "", last = ""] = [words.at(-2), words.at(-1)];
  if (systemActs.has(last)) return undefined;
  if (particles.has(last) && phrasalActs.has(before)) return `${before} ${last}`;
  if (isFrench) return frenchActs.has(last) ? last : undefined;
  if (acts.has(last)) return last;
  return isFirst && (bare.has(last) || frenchNouns.has(last)) ? last : undefined;
}
