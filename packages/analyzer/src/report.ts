import type { ErrorCode } from "@wherefore/core";
import type { Finding, RelatedPlace } from "./finding.ts";
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
  /** The policies that govern the files. Empty when no policy was found: then no field is covered. */
  readonly policies: readonly PolicyFacts[];
  readonly failures: readonly Failure[];
  readonly skipped: readonly SkippedFile[];
}
