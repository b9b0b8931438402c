import { businessNouns, machineNouns, ownerNoise, personActs, personNouns, viewNouns } from "./owner-nouns.ts";
import { singular, splitName } from "./split-name.ts";

/** What the type, class or schema around a field describes, as its name tells. */
export interface OwnerRole {
  readonly is: "person" | "business" | "machine" | "address" | "neutral";
  /** Shown on a screen: one level lower. */
  readonly view: boolean;
  /** The noun that told. */
  readonly noun?: string;
}

/**
 * Reads the role of an owner from its name.
 *
 * @param container - the owner's name, nested owners dotted; the innermost that says something counts
 */
export function ownerRole(container: string): OwnerRole {
  const segments = container.split(".").map(splitName);
  const view = segments.some((words) => words.some((word) => viewNouns.has(word)));
  for (const words of segments.reverse()) {
    const telling = words.filter((word) => !ownerNoise.has(word) && !viewNouns.has(word) && !/^\d+$/.test(word)).map(singular);
    if (telling.length > 0) return { ...roleOf(telling), view };
  }
  return { is: "neutral", view };
}

function roleOf(words: readonly string[]): Omit<OwnerRole, "view"> {
  const head = words.at(-1) ?? "";
  const person = words.find((word) => personNouns.has(word));
  if (head === "address" || head === "adresse")
    return person === undefined ? { is: "address", noun: head } : { is: "person", noun: person };
  if (personNouns.has(head)) return { is: "person", noun: head };
  if (machineNouns.has(head)) return person === undefined ? { is: "machine", noun: head } : { is: "neutral" };
  if (businessNouns.has(head)) return person === undefined ? { is: "business", noun: head } : { is: "neutral" };
  const told = person ?? actIn(words);
  if (told !== undefined) return { is: "person", noun: told };
  return businessNouns.has(words[0] ?? "") ? { is: "business", noun: words[0] ?? "" } : { is: "neutral" };
}

/** `SignUp` splits into two words. */
function actIn(words: readonly string[]): string | undefined {
  const pairs = words.slice(1).map((word, index) => `${words[index] ?? ""}${word}`);
  return [...words, ...pairs].find((word) => personActs.has(word));
}
