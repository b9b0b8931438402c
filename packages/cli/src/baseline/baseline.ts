import { WhereforeError } from "@wherefore/core";

/** The name of the file a baseline is kept in. */
export const baselineFile = "wherefore-baseline.json";

/**
 * One finding that was there when the baseline was written.
 *
 * `finding` names the fact: rule, what it is about and its category; a place would not survive the next edit. `paths` only decides
 * which of several findings of one name are the old ones.
 */
export interface BaselineEntry {
  readonly finding: string;
  /** How many such findings each file had; paths relative to the baseline. */
  readonly paths: Readonly<Record<string, number>>;
}

/** The findings a project has agreed to mend later. */
export interface Baseline {
  readonly version: 1;
  readonly findings: readonly BaselineEntry[];
}

/**
 * Reads the text of a baseline.
 *
 * @throws {WhereforeError} `ERR_WHEREFORE_OPTIONS_INVALID` when it is no baseline
 */
export function readBaseline(text: string, path: string): Baseline {
  const value = valueIn(text);
  if (!isBaseline(value))
    throw new WhereforeError(
      "ERR_WHEREFORE_OPTIONS_INVALID",
      `${path} is no baseline; delete it, or write it again with \`wherefore baseline\`.`,
    );
  return value;
}

/** The text of a baseline: sorted, so that two people who write it write the same. */
export function baselineText({ findings }: Baseline): string {
  const sorted = [...findings]
    .sort((a, b) => compare(a.finding, b.finding))
    .map(({ finding, paths }) => ({ finding, paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => compare(a, b))) }));
  return `${JSON.stringify({ version: 1, findings: sorted }, undefined, 2)}\n`;
}

/** How many findings an entry stands for. */
export function countOf({ paths }: BaselineEntry): number {
  return Object.values(paths).reduce((sum, count) => sum + count, 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function valueIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isBaseline(value: unknown): value is Baseline {
  if (!isObject(value) || value["version"] !== 1 || !Array.isArray(value["findings"])) return false;
  return value["findings"].every((entry) => isObject(entry) && typeof entry["finding"] === "string" && isCounts(entry["paths"]));
}

function isCounts(value: unknown): boolean {
  return isObject(value) && Object.values(value).every((count) => Number.isSafeInteger(count) && (count as number) > 0);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
