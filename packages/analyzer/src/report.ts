import type { ErrorCode } from "@wherefore/core";
import type { Finding, RelatedPlace } from "./finding.ts";
import type { ApplicationFacts } from "./landmarks/applications.ts";
import type { ModelFacts } from "./landmarks/models.ts";
import type { SessionCookie } from "./landmarks/session-cookies.ts";
import type { PersonalField } from "./personal-field.ts";
import type { PolicyFacts } from "./policy/policy-facts.ts";
import type { RouteFacts } from "./routes/route-facts.ts";
import type { Range } from "./source-range.ts";

/** Why a scan cannot be trusted: a policy that cannot be read, or several where one must govern. The CLI exits 2. */
export interface Failure {
  readonly code: ErrorCode;
  readonly message: string;
  /** Absolute path. */
  readonly file: string;
  readonly range: Range;
  readonly related: readonly RelatedPlace[];
}

/** A file that was left out, and why: too large, nested too deep, not readable, a syntax error. */
export interface SkippedFile {
  readonly file: string;
  readonly reason: string;
}

/** What one scan saw. Lists are sorted by file and place. */
export interface Report {
  readonly root: string;
  /** Files that were analysed, absolute paths. */
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
  readonly fields: readonly PersonalField[];
  readonly routes: readonly RouteFacts[];
  /** Stored models of the whole project. */
  readonly models: readonly ModelFacts[];
  readonly applications: readonly ApplicationFacts[];
  readonly sessions: readonly SessionCookie[];
  /** Functions that are handed a path and a handler, by name, with how often: `registrars` of the settings may name them. */
  readonly registrars: readonly { readonly name: string; readonly times: number }[];
  /** The policies that govern the files. Empty when no policy was found: then no field is covered. */
  readonly policies: readonly PolicyFacts[];
  readonly failures: readonly Failure[];
  readonly skipped: readonly SkippedFile[];
}
