import type { Finding } from "@wherefore/analyzer";
import { readFileSync, statSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

const FILE = "wherefore-baseline.json";

/** The findings of one file that a project has agreed to mend later: how many of each name. */
export type Baseline = ReadonlyMap<string, number>;

/** The baselines of a workspace, read again only when they change. */
export interface Baselines {
  /**
   * What the nearest `wherefore-baseline.json` upwards lists of a file; undefined where there is none.
   *
   * @param file - absolute path
   * @param root - absolute path of the project's folder; nothing above it is looked at
   */
  readonly of: (file: string, root: string) => Baseline | undefined;
}

export function createBaselines(): Baselines {
  const read = new Map<string, { readonly changed: number; readonly entries: readonly Entry[] }>();
  function entriesIn(path: string, changed: number): readonly Entry[] {
    const known = read.get(path);
    if (known?.changed === changed) return known.entries;
    const entries = entriesOf(readFileSync(path, "utf8"));
    read.set(path, { changed, entries });
    return entries;
  }
  return {
    of: (file, root) => {
      for (let folder = dirname(file); folder.startsWith(root); folder = dirname(folder)) {
        const path = join(folder, FILE);
        const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
        if (changed !== undefined) return listedIn(entriesIn(path, changed), relative(folder, file).split(sep).join("/"));
        if (folder === root) break;
      }
      return undefined;
    },
  };
}

/** Whether a baseline lists a finding by its name. */
export function isKnown({ fingerprint }: Finding, baseline: Baseline): boolean {
  return (baseline.get(fingerprint) ?? 0) > 0;
}

function listedIn(entries: readonly Entry[], path: string): Baseline {
  const counts = entries.map(({ finding, paths }) => [String(finding), Number(own(paths, path) ?? 0)] as const);
  return new Map(counts.filter(([, count]) => count > 0));
}

interface Entry {
  readonly finding?: unknown;
  readonly paths?: unknown;
}

/** What cannot be read lists nothing: then everything is shown. */
function entriesOf(text: string): readonly Entry[] {
  try {
    const findings = own(JSON.parse(text), "findings");
    return Array.isArray(findings) ? (findings as unknown[]).filter((one) => typeof one === "object" && one !== null) : [];
  } catch {
    return [];
  }
}

function own(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
