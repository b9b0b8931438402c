import { siteText } from "../call-site.ts";
import { linesOfFunctions } from "../report/line-of-function.ts";
import type { Services } from "../services.ts";
import type { TrackerGate } from "../trackers/gate-of-policy.ts";
import { learntFile, type LearntFile } from "./learnt-file.ts";
import { shadowNotes, type Seen } from "./notes.ts";
import type { ShadowReport } from "./shadow-report.ts";

/** What a guard notes where it does not enforce. */
export interface Shadow {
  readonly note: (seen: Seen) => void;
  readonly report: () => ShadowReport;
  /** Writes what is not written yet. */
  readonly flush: () => Promise<void>;
}

/** Takes notes, and keeps them in a file where one is named. */
export function shadowOf(
  { policy, now, log }: Pick<Services, "policy" | "now" | "log">,
  trackers: TrackerGate | undefined,
  path: string | undefined,
): Shadow {
  const name = `${policy.reference.id}@${policy.reference.version}`;
  const file: LearntFile | undefined =
    path === undefined
      ? undefined
      : learntFile(path, name, () => ({
          report: () => notes.report(),
          failed: (code) => {
            log.warn({ code: "learnt-not-kept", reason: code }, `what was learnt in shadow could not be written (${code}).`);
          },
        }));
  const notes = shadowNotes({
    policy: name,
    now,
    before: file?.before,
    cookies: () => trackers?.heldBack.list() ?? [],
    sitesOf: (handlers) => linesOfFunctions(handlers).map((site) => site && siteText(site)),
  });
  return {
    note: (seen) => {
      notes.note(seen);
      file?.changed();
    },
    report: () => notes.report(),
    flush: async () => file?.flush(),
  };
}
