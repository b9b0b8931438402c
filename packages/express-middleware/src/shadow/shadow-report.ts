import type { HeldBackCookie } from "../trackers/held-back.ts";
import type { FieldNames } from "./field-names.ts";

/** What a guard in shadow saw of one route. Names, codes and counts, never values. */
export interface RouteSeen {
  /** Method and template, as in `GET /readers/:id`. */
  readonly route: string;
  /** Where the route's handler is written, as `file:line`. */
  readonly site?: string;
  /** The purpose it declares, `"no personal data"`, or nothing. */
  readonly declared?: string;
  readonly requests: number;
  /** How often it would have been denied, by the codes of the reasons. */
  readonly denied: Readonly<Record<string, number>>;
  /** How often an answer would not have left as it was for another reason, by that reason. */
  readonly refused: Readonly<Record<string, number>>;
  /** Fields of requests and answers that would have been removed. */
  readonly removed: { readonly request: readonly string[]; readonly answer: readonly string[] };
  /** What an undeclared route was sent, and what it answered. */
  readonly fields: {
    readonly body: FieldNames;
    readonly query: FieldNames;
    readonly params: FieldNames;
    readonly answer: FieldNames;
  };
  /** How often it answered with which media type. */
  readonly answers: Readonly<Record<string, number>>;
}

/** What a guard would have done, had it enforced. */
export interface ShadowReport {
  readonly v: 1;
  readonly policy: string;
  /** ISO 8601 in UTC. */
  readonly since: string;
  readonly until: string;
  readonly requests: number;
  readonly routes: readonly RouteSeen[];
  readonly cookies: readonly HeldBackCookie[];
}

/** Reads a report somebody kept; one of another version or policy is none. */
export function shadowReportIn(text: string, policy?: string): ShadowReport | undefined {
  try {
    const read = JSON.parse(text) as Partial<ShadowReport> | null;
    const isReport = read?.v === 1 && Array.isArray(read.routes) && Array.isArray(read.cookies) && typeof read.policy === "string";
    return isReport && (policy === undefined || read.policy === policy) ? (read as ShadowReport) : undefined;
  } catch {
    return undefined;
  }
}
