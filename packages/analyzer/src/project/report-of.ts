import type { Failure, Report } from "../report.ts";
import type { FileAnalysis } from "./file-analysis.ts";
import type { Landscape } from "./landmark-index.ts";
import type { Governing } from "./governing-policy.ts";

/** What a report is made from, file by file. */
export interface Analysed {
  analysis(file: string): FileAnalysis;
  governing(file: string): Governing;
  skipped(file: string): string | undefined;
  readonly landscape: Landscape;
}

/** Puts together what is known of the files of one scan. */
export function reportOf(root: string, files: readonly string[], analysed: Analysed): Report {
  const analyses = files.map((file) => analysed.analysis(file));
  const governing = files.map((file) => analysed.governing(file));
  const policies = new Map(governing.flatMap(({ state }) => (state.is === "read" ? [[state.facts.file, state.facts]] : [])));
  return {
    root,
    files,
    findings: analyses.flatMap(({ findings }) => findings),
    fields: analyses.flatMap(({ fields }) => fields),
    routes: analyses.flatMap(({ routes }) => routes),
    models: analysed.landscape.models,
    applications: analysed.landscape.applications,
    sessions: analysed.landscape.sessions,
    registrars: timesOf(analyses.flatMap(({ registrars }) => registrars)),
    policies: [...policies.values()],
    failures: distinct(governing.flatMap(({ failures }) => failures)),
    skipped: files.flatMap((file) => {
      const reason = analysed.skipped(file);
      return reason === undefined ? [] : [{ file, reason }];
    }),
  };
}

function timesOf(names: readonly string[]): { name: string; times: number }[] {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return [...times].map(([name, count]) => ({ name, times: count })).sort((a, b) => b.times - a.times);
}

function distinct(failures: readonly Failure[]): Failure[] {
  return [
    ...new Map(
      failures.map((failure) => [
        `${failure.file}:${failure.range.start.line.toString()}:${failure.range.start.character.toString()}:${failure.message}`,
        failure,
      ]),
    ).values(),
  ];
}
