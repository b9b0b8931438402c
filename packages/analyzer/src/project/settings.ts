import { isCategory } from "@wherefore/core";
import { Dictionary, type DictionaryMeaning } from "../lexicon/dictionary.ts";
import { isRuleId } from "../rules/rule-ids.ts";

/** What a `wherefore.json` says of the code below it. */
export interface Settings {
  /** Path of the file that calls `definePolicy`, relative to the settings. */
  readonly policy: string | undefined;
  /** Functions of the application that register routes, by name, for example `"defineRoute"` or `"api.endpoint"`. */
  readonly registrars: readonly string[];
  /** Rules switched on or off against their default. */
  readonly rules: ReadonlyMap<string, boolean>;
  /** Packages and hosts that belong to a recipient of the policy. */
  readonly recipients: ReadonlyMap<string, readonly string[]>;
  /** Words of the application, and the categories they mean. */
  readonly dictionary: Dictionary;
}

/** Settings as they were read, and everything that is wrong with them, one sentence each. */
export interface SettingsReading {
  readonly settings: Settings;
  readonly problems: readonly string[];
}

export const noSettings: Settings = {
  policy: undefined,
  registrars: [],
  rules: new Map(),
  recipients: new Map(),
  dictionary: new Dictionary(),
};

/** `$schema` is for editors. */
const known = ["$schema", "policy", "registrars", "rules", "recipients", "dictionary"];

/** Reads the text of a `wherefore.json`. Nothing in it is executed; what is wrong is said and left out. */
export function readSettings(text: string): SettingsReading {
  const stated = objectIn(text);
  if (stated === undefined) return { settings: noSettings, problems: ["it is no JSON object"] };
  const problems = Object.keys(stated)
    .filter((name) => !known.includes(name))
    .map((name) => `“${name}” is no setting; it knows ${known.slice(1).join(", ")}`);
  const settings: Settings = {
    policy: pathOf(own(stated, "policy"), problems),
    registrars: textsOf(own(stated, "registrars"), "registrars", problems),
    rules: rulesOf(own(stated, "rules"), problems),
    recipients: recipientsOf(own(stated, "recipients"), problems),
    dictionary: dictionaryOf(own(stated, "dictionary"), problems),
  };
  return { settings, problems };
}

function objectIn(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Only what the file itself states counts, whatever a prototype may hold. */
function own(value: object, name: string): unknown {
  return Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

function pathOf(value: unknown, problems: string[]): string | undefined {
  if (value === undefined || typeof value === "string") return value;
  problems.push("“policy” is the path of a file");
  return undefined;
}

function textsOf(value: unknown, name: string, problems: string[]): readonly string[] {
  if (value === undefined) return [];
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
  problems.push(`“${name}” is a list of texts`);
  return [];
}

function rulesOf(value: unknown, problems: string[]): ReadonlyMap<string, boolean> {
  const rules = new Map<string, boolean>();
  for (const [id, word] of entriesOf(value, "rules", problems)) {
    if (!isRuleId(id)) problems.push(`“${id}” is no rule`);
    else if (word !== "on" && word !== "off") problems.push(`the rule ${id} is “on” or “off”`);
    else rules.set(id, word === "on");
  }
  return rules;
}

function recipientsOf(value: unknown, problems: string[]): ReadonlyMap<string, readonly string[]> {
  return new Map(entriesOf(value, "recipients", problems).map(([name, hosts]) => [name, textsOf(hosts, `recipients.${name}`, problems)]));
}

function dictionaryOf(value: unknown, problems: string[]): Dictionary {
  const entries: [string, DictionaryMeaning][] = [];
  for (const [name, meaning] of entriesOf(value, "dictionary", problems)) {
    if (meaning === "not-personal") entries.push([name, undefined]);
    else if (typeof meaning === "string" && isCategory(meaning)) entries.push([name, meaning]);
    else problems.push(`${typeof meaning === "string" ? `“${meaning}”` : `the meaning of “${name}”`} is no category, nor “not-personal”`);
  }
  return new Dictionary(entries);
}

function entriesOf(value: unknown, name: string, problems: string[]): [string, unknown][] {
  if (value === undefined) return [];
  if (isObject(value)) return Object.entries(value);
  problems.push(`“${name}” is an object`);
  return [];
}
