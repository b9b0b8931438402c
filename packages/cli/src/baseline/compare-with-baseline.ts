import type { Finding } from "@wherefore/analyzer";
import { relativePath } from "../relative-path.ts";
import { countOf, type Baseline, type BaselineEntry } from "./baseline.ts";
import { groupedBy } from "./grouped-by.ts";

/** Findings told apart by a baseline. */
export interface Compared {
  /** Those it does not list. */
  readonly fresh: readonly Finding[];
  /** Those it lists. */
  readonly known: readonly Finding[];
  /** What it lists and nobody found, with how many are missing. */
  readonly stale: readonly { readonly entry: BaselineEntry; readonly missing: number }[];
}

/**
 * Tells new findings from those a baseline lists. A file that was renamed brings its findings along; of one name, only as many are
 * known as are listed, those in the listed files first.
 *
 * @param folder - the folder of the baseline
 * @param looked - tells whether a path, relative to that folder, was scanned or is gone
 */
export function compareWithBaseline(
  findings: readonly Finding[],
  baseline: Baseline,
  folder: string,
  looked: (path: string) => boolean,
): Compared {
  const byName = groupedBy(findings, ({ fingerprint }) => fingerprint);
  const known = new Set<Finding>();
  const stale: { entry: BaselineEntry; missing: number }[] = [];
  for (const entry of baseline.findings) {
    const found = oldOnes(byName.get(entry.finding) ?? [], entry, folder);
    for (const finding of found) known.add(finding);
    const missing = countOf(entry) - found.length;
    if (missing > 0 && Object.keys(entry.paths).every(looked)) stale.push({ entry, missing });
  }
  return { fresh: findings.filter((finding) => !known.has(finding)), known: [...known], stale };
}

function oldOnes(found: readonly Finding[], entry: BaselineEntry, folder: string): readonly Finding[] {
  const left = new Map(Object.entries(entry.paths));
  const inPlace = found.filter(({ file }) => {
    const path = relativePath(folder, file);
    const count = left.get(path) ?? 0;
    left.set(path, count - 1);
    return count > 0;
  });
  const moved = found.filter((finding) => !inPlace.includes(finding));
  return [...inPlace, ...moved].slice(0, countOf(entry));
}
