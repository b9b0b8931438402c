import type { Finding, Fix } from "../finding.ts";
import type { Judgement } from "../fields/judgement.ts";
import type { PolicyFacts } from "../policy/policy-facts.ts";
import type { RouteFacts } from "../routes/route-facts.ts";
import type { PersonalPart } from "../routes/personal-parts.ts";
import type { Route } from "../routes/route.ts";
import type { DeclaredField } from "../sources/declared-field.ts";
import type { StatedCategory } from "../sources/mark.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import type { NamedPurpose } from "../values/value-type.ts";

/** A declared field and what it was judged to hold; at least one judgement. */
export interface JudgedField {
  readonly field: DeclaredField;
  readonly judgements: readonly Judgement[];
}

/** A route, what passes through it, and how it is opened. */
export interface JudgedRoute {
  readonly route: Route;
  readonly sends: readonly PersonalPart[];
  readonly facts: RouteFacts;
}

/** The policy a file stands under: read, missing, or there but not readable. */
export type PolicyState = { readonly is: "read"; readonly facts: PolicyFacts } | { readonly is: "missing" } | { readonly is: "unreadable" };

/** All a rule may look at. */
export interface RuleContext {
  readonly file: SourceFile;
  readonly policy: PolicyState;
  readonly fields: readonly JudgedField[];
  readonly routes: readonly JudgedRoute[];
  /** Purposes named in this file. */
  readonly purposeNames: readonly NamedPurpose[];
  /** Categories stated in this file. */
  readonly categories: readonly StatedCategory[];
  /** The package from which this code imports marks. */
  readonly marksFrom: string;
}

/** One rule: an id, which is also the name of its page, and the findings it makes of a file. */
export interface Rule {
  readonly id: string;
  readonly summary: string;
  check(context: RuleContext): readonly Finding[];
}

/** The parts of a finding most rules leave empty. */
export const bare = { evidence: [], related: [], fixes: [] as readonly Fix[] } as const satisfies Partial<Finding>;

/** Joins the parts of a fingerprint: what is found and where it belongs, never a line. */
export function fingerprint(rule: string, ...parts: readonly string[]): string {
  return [rule, ...parts].join(":");
}
