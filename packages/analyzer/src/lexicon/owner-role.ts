import { domains, recordNouns, type Domain } from "./domains.ts";
import { businessNouns, machineNouns, ownerNoise, personActs, personNouns, viewNouns } from "./owner-nouns.ts";
import { singular, splitName } from "./split-name.ts";

/** What the type, class or schema around a field describes, as its name tells. */
export interface OwnerRole {
  readonly is: "person" | "record" | "business" | "machine" | "address" | "neutral";
  /** Shown on a screen: one level lower. */
  readonly view: boolean;
  /** The noun that told. */
  readonly noun?: string;
  /** The part of life it is about. */
  readonly domain?: Domain;
}

type Told = Omit<OwnerRole, "view" | "domain">;

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
    const domain = domainOf(words.map(singular));
    if (telling.length > 0 || domain !== undefined)
      return { ...roleOf(telling, domain), view, ...(domain === undefined ? {} : { domain }) };
  }
  return { is: "neutral", view };
}

/** The domain one word of the name belongs to, or two or three of them together. */
function domainOf(words: readonly string[]): Domain | undefined {
  const joined = words.flatMap((_, index) => [2, 3].map((length) => words.slice(index, index + length).join("")));
  const head = words.filter((word) => !ownerNoise.has(word)).at(-1) ?? "";
  const asked = [...joined, head, ...words.filter((word) => personNouns.has(word) || /^medical|^health|^clinic|^sante/.test(word))];
  return domains.find(({ nouns }) => asked.some((word) => nouns.has(word)));
}

function roleOf(words: readonly string[], domain: Domain | undefined): Told {
  const head = words.at(-1) ?? "";
  const person = words.find((word) => personNouns.has(word));
  if (head === "address" || head === "adresse")
    return person === undefined ? { is: "address", noun: head } : { is: "person", noun: person };
  if (personNouns.has(head)) return { is: "person", noun: head };
  if (machineNouns.has(head)) return person === undefined ? { is: "machine", noun: head } : { is: "neutral" };
  const record = recordIn(words, domain);
  if (businessNouns.has(head) && record === undefined) return ofBusiness(head, person);
  const told = person ?? actIn(words);
  if (told !== undefined) return { is: record === undefined ? "person" : "record", noun: told };
  if (record !== undefined) return { is: "record", noun: record };
  return businessNouns.has(words[0] ?? "") ? { is: "business", noun: words[0] ?? "" } : { is: "neutral" };
}

function ofBusiness(head: string, person: string | undefined): Told {
  return person === undefined ? { is: "business", noun: head } : { is: "neutral" };
}

/** A row kept about what one person does: its head says so, or its domain does. */
function recordIn(words: readonly string[], domain: Domain | undefined): string | undefined {
  const head = words.at(-1) ?? "";
  const pair = words.slice(-2).join("");
  if (recordNouns.has(pair) || recordNouns.has(head)) return head;
  return domain !== undefined && (domain.nouns.has(pair) || domain.nouns.has(head)) ? head : undefined;
}

/** `SignUp` splits into two words. */
function actIn(words: readonly string[]): string | undefined {
  const pairs = words.slice(1).map((word, index) => `${words[index] ?? ""}${word}`);
  return [...words, ...pairs].find((word) => personActs.has(word));
}
