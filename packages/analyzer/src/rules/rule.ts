import type { Finding, Fix } from "../finding.ts";
import type { Judgement } from "../fields/judgement.ts";
import type { PolicyFacts } from "../policy/policy-facts.ts";
import type { RouteFacts } from "../routes/route-facts.ts";
import type { PersonalUse } from "../flow/personal-use.ts";
import type { ModelFacts } from "../landmarks/models.ts";
import type { StatedField } from "../landmarks/stated-fields.ts";
import type { Settings } from "../project/settings.ts";
import type { RouteFlow } from "../routes/route-flow.ts";
import type { Route } from "../routes/route.ts";
import type { DeclaredField } from "../sources/declared-field.ts";
import type { StatedCategory } from "../sources/mark.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import type { NamedPurpose } from "../values/value-type.ts";
import type { RuleId } from "./rule-ids.ts";

/** A declared field and what it was judged to hold; at least one judgement. */
export interface JudgedField {
  readonly field: DeclaredField;
  readonly judgements: readonly Judgement[];
}

/** A route, what passes through it, and how it is opened. */
export interface JudgedRoute {
  readonly route: Route;
  readonly flow: RouteFlow;
  readonly facts: RouteFacts;
}

/** Personal data handed on by a call of the file, and the routes that are known to make it. */
export interface UseInFile {
  readonly use: PersonalUse;
  readonly routes: readonly JudgedRoute[];
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
  readonly settings: Settings;
  /** What the calls of this file hand on. */
  readonly uses: readonly UseInFile[];
  /** What authors say of fields, in the whole project. */
  readonly stated: readonly StatedField[];
  /** The stored models of the project. */
  readonly models: readonly ModelFacts[];
  /** What the name of a field says, whatever its author does. */
  byName(field: DeclaredField): readonly Judgement[];
}

/** One rule: an id, which is also the name of its page, and the findings it makes of a file. */
export interface Rule {
  readonly id: RuleId;
  readonly summary: string;
  /** Whether it speaks where no setting says otherwise. */
  readonly byDefault: "on" | "off";
  check(context: RuleContext): readonly Finding[];
}

/** The parts of a finding most rules leave empty. */
export const bare = { evidence: [], related: [], fixes: [] as readonly Fix[] } as const satisfies Partial<Finding>;

/** Joins the parts of a fingerprint: what is found and where it belongs, never a line. */
export function fingerprint(rule: string, ...parts: readonly string[]): string {
  return [rule, ...parts].join(":");
}
