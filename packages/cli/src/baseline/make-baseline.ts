import type { Finding } from "@wherefore/analyzer";
import { relativePath } from "../relative-path.ts";
import { countOf, type Baseline, type BaselineEntry } from "./baseline.ts";
import { groupedBy } from "./grouped-by.ts";

/** Lists findings, so that a check passes them over from now on. */
export function makeBaseline(findings: readonly Finding[], folder: string): Baseline {
  const byName = groupedBy(findings, ({ fingerprint }) => fingerprint);
  return { version: 1, findings: [...byName].map(([finding, found]) => ({ finding, paths: countByPath(found, folder) })) };
}

/** Takes out what is no longer found, entry by entry. */
export function prunedBaseline(baseline: Baseline, findings: readonly Finding[], folder: string): Baseline {
  const now = new Map(makeBaseline(findings, folder).findings.map((entry) => [entry.finding, entry]));
  const kept = baseline.findings.flatMap(({ finding, paths }): BaselineEntry[] => {
    const entry = now.get(finding);
    return entry === undefined ? [] : [{ finding, paths: countOf(entry) <= countOf({ finding, paths }) ? entry.paths : paths }];
  });
  return { version: 1, findings: kept };
}

function countByPath(findings: readonly Finding[], folder: string): Record<string, number> {
  const groups = groupedBy(findings, ({ file }) => relativePath(folder, file));
  return Object.fromEntries([...groups].map(([path, found]) => [path, found.length]));
}
