import type { Judge } from "../fields/judge.ts";
import type { Range } from "../source-range.ts";
import { isStored } from "../sources/stored-field.ts";
import type { SourceFile } from "../syntax/source-file.ts";

/** A stored model, and the columns nobody speaks of: neither marked, nor known by their name. */
export interface ModelFacts {
  readonly name: string;
  readonly file: string;
  readonly silent: readonly { readonly name: string; readonly range: Range }[];
}

/** The stored models a file declares. */
export function modelsIn(file: SourceFile, judge: Judge): ModelFacts[] {
  const models = new Map<string, { readonly name: string; readonly range: Range }[]>();
  for (const field of judge.fieldsOf(file).values()) {
    if (!isStored(field)) continue;
    const silent = models.get(field.container) ?? [];
    models.set(field.container, silent);
    if (judge.markOn(field) === undefined && judge.of(field).length === 0)
      silent.push({ name: field.name, range: file.rangeOf(field.key) });
  }
  return [...models].map(([name, silent]) => ({ name, file: file.path, silent }));
}
