import type { Entry } from "@wherefore/core";
import type { RecordedEntry } from "./recorded-entries.ts";

/** An entry in plain words, for lists and spreadsheets: every kind has the same columns. */
export interface DescribedEntry {
  readonly place: string;
  readonly at: string;
  readonly kind: string;
  readonly what: string;
  readonly where: string;
  readonly purpose: string;
  readonly operation: string;
  readonly reasons: string;
  readonly categories: string;
  readonly withheld: string;
  readonly dataSubjects: string;
  readonly accessor: string;
  readonly roles: string;
  readonly recipient: string;
  readonly id: string;
}

/** The columns of a list, in order. */
export const columns: readonly (keyof DescribedEntry)[] = [
  "place",
  "at",
  "kind",
  "what",
  "where",
  "purpose",
  "operation",
  "reasons",
  "categories",
  "withheld",
  "dataSubjects",
  "accessor",
  "roles",
  "recipient",
  "id",
];

const nothing = {
  what: "",
  where: "",
  purpose: "",
  operation: "",
  reasons: "",
  categories: "",
  withheld: "",
  dataSubjects: "",
  accessor: "",
  roles: "",
  recipient: "",
};

export function describedEntry({ chain, seq, entry }: RecordedEntry): DescribedEntry {
  const { at, kind, id } = entry;
  return { ...nothing, place: `${chain}:${seq.toString()}`, at, kind, id, ...factsOf(entry) };
}

function factsOf(entry: Entry): Partial<DescribedEntry> {
  switch (entry.kind) {
    case "access":
      return {
        what: entry.enforcement === "shadow" ? `${entry.decision} (shadow)` : entry.decision,
        where: placeOfWork(entry),
        purpose: entry.purpose,
        operation: entry.operation,
        reasons: entry.reasons.join(" "),
        categories: entry.categories.join(" "),
        withheld: entry.withheld.join(" "),
        dataSubjects: entry.dataSubjects.join(" "),
        accessor: entry.accessor?.pseudonym ?? "",
        roles: entry.accessor?.roles.join(" ") ?? "",
        recipient: entry.recipient ?? "",
      };
    case "outcome":
      return { what: entry.result, dataSubjects: entry.dataSubjects.join(" ") };
    case "ledger":
      return {
        what: entry.event.type,
        dataSubjects: entry.dataSubject,
        purpose: typeof entry.event["purpose"] === "string" ? entry.event["purpose"] : "",
      };
    case "gap":
      return { what: `${entry.why} from ${entry.from} to ${entry.to}` };
    case "prune":
      return { what: `${entry.count.toString()} places from ${entry.chain}:${entry.first.toString()} on` };
  }
}

/** Where an access took place: method and template of a route, or the name of a job. */
export function placeOfWork({ route, job }: Pick<Extract<Entry, { kind: "access" }>, "route" | "job">): string {
  return route === undefined ? `job ${job ?? ""}` : `${route.method} ${route.template}`;
}
