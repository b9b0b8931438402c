import type { Finding } from "../finding.ts";
import type { PolicyFacts } from "../policy/policy-facts.ts";
import type { RouteFacts } from "../routes/route-facts.ts";
import type { Sources } from "../symbols/sources.ts";
import type { SourceFile } from "../syntax/source-file.ts";

/** What offers are made from. */
export interface OfferContext {
  readonly finding: Finding;
  readonly file: SourceFile;
  readonly sources: Sources;
  readonly policy: PolicyFacts | undefined;
  /** Routes of the file. */
  readonly routes: readonly RouteFacts[];
  /** The package from which this code imports marks. */
  readonly marksFrom: string;
  /** Whether relative imports of this package name the file that is built, as modules of Node do. */
  readonly isModule: boolean;
  /** Files that hand the governing policy to `wherefore(policy)`, absolute paths. */
  readonly declaringFiles: readonly string[];
}
