import type { Finding } from "@wherefore/analyzer";
import { isKnown } from "./baseline.ts";
import type { Place } from "./place.ts";
import type { Session } from "./session.ts";

/** A finding, and whether the baseline lists it: what a project has agreed to mend later is no news. */
export interface ShownFinding extends Finding {
  readonly isKnown: boolean;
}

/**
 * The findings of a file that a person is shown.
 *
 * Without a policy there are none: nothing can be covered yet, and a list of everything is no help. With `wherefore.problems` at `"new"`,
 * those the baseline lists are left out until the file is edited; then they are shown as information.
 */
export async function shownFindings({ folder, file, uri }: Place, session: Session): Promise<readonly ShownFinding[]> {
  if (folder.project.policyStateOf(file) === "missing") return [];
  const baseline = (await session.settings.problemsIn(uri)) === "new" ? session.baselines.of(file, folder.project.root) : undefined;
  const findings = folder.project
    .findingsOf(file)
    .map((finding) => ({ ...finding, isKnown: baseline !== undefined && isKnown(finding, baseline) }));
  const isEdited = (session.documents.get(uri)?.version ?? 0) > (session.openedAt.get(uri) ?? 0);
  return isEdited ? findings : findings.filter((finding) => !finding.isKnown);
}
