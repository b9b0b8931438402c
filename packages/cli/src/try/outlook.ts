import { decide, explain, textIn, type CompiledPolicy, type Language, type SubjectState } from "@wherefore/core";
import { deedsFor } from "./deeds.ts";
import { datasetOf } from "./dataset-of.ts";
import { pathOf } from "./paths.ts";

/** What is permitted now for one purpose, and why not. */
export interface OutlookRow {
  readonly purpose: string;
  /** The purpose as people read it. */
  readonly label: string;
  readonly lawfulBasis: string;
  readonly outcome: "permit" | "deny";
  /** One line for a permit; for a denial one for each reason: code, place in the policy, and what to do. */
  readonly why: readonly string[];
  /** Codes of the reasons, none for a permit. */
  readonly reasons: readonly string[];
  /** What the person can do about it, as `do=` of a choice. */
  readonly choices: ReturnType<typeof deedsFor>;
  /** The route that does it. */
  readonly path: string;
}

/** What is permitted to do with one person's data now. */
export interface Outlook {
  readonly policy: string;
  readonly person: string;
  /** The accessor who asks, `null` for the person themself. */
  readonly role: string | null;
  /** Every accessor of the policy. */
  readonly accessors: readonly string[];
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly language: Language;
  readonly purposes: readonly OutlookRow[];
}

/** Who is asked about, by whom, and when. */
export interface Asking {
  readonly person: string;
  readonly role: string | undefined;
  readonly state: SubjectState;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Asks for every purpose what its route asks: may all that the purpose needs be used now? */
export function outlookOf(policy: CompiledPolicy, { person, role, state, at }: Asking): Outlook {
  const language = policy.policy.languages[0] ?? "en";
  const accessor = role === undefined ? ({ kind: "self" } as const) : ({ kind: "person", roles: [role] } as const);
  return {
    policy: `${policy.policy.id} ${policy.policy.version}`,
    person,
    role: role ?? null,
    accessors: Object.keys(policy.policy.accessors ?? {}),
    at: new Date(at).toISOString(),
    language,
    purposes: [...policy.purposes.values()].map((purpose) => {
      const { name, basis, declared, categories } = purpose;
      const dataset = datasetOf(policy, name);
      const asked = { purpose: name, operation: "use", categories: [...categories], dataSubject: state, accessor, at } as const;
      const decision = decide(policy, { ...asked, ...(dataset === undefined ? {} : { dataset }) });
      const [first = "", ...lines] = explain(decision, language).split("\n");
      return {
        purpose: name,
        label: textIn(declared.label, language),
        lawfulBasis: basis,
        outcome: decision.outcome,
        why: lines.length === 0 ? [first] : lines.map((line) => line.trim()),
        reasons: decision.outcome === "permit" ? [] : decision.reasons.map(({ code }) => code),
        choices: deedsFor(purpose),
        path: pathOf(name),
      };
    }),
  };
}
