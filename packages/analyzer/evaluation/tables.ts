import { confidences, tallyOf, type Outcome } from "./score.ts";
import { f1, naming, precision, recall, type Tally } from "./tally.ts";

/** The score table of one half, for people to read: in total, by confidence, language, syntax and category. */
export function tablesOf(outcomes: readonly Outcome[]): string {
  const personal = outcomes.filter(({ label }) => label !== undefined && label.categories.length > 0 && !label.disputed).length;
  const labelled = outcomes.filter(({ label }) => label !== undefined).length;
  return [
    `${labelled.toString()} labelled fields, ${personal.toString()} personal`,
    row("", ["precision", "recall", "F1", "category", "fields"]),
    scoreRow("total (medium and high)", tallyOf(outcomes, "medium")),
    ...confidences.map((least) => scoreRow(`${least} and above`, tallyOf(outcomes, least))),
    ...grouped("language", outcomes, ({ file }) => file.language),
    ...grouped("syntax", outcomes, ({ file }) => file.syntax),
    ...grouped("category", outcomes, ({ label, reported }) => label?.categories[0] ?? reported[0]?.category ?? ""),
  ].join("\n");
}

function grouped(title: string, outcomes: readonly Outcome[], keyOf: (outcome: Outcome) => string): string[] {
  const keys = [...new Set(outcomes.map(keyOf))].filter((key) => key !== "").sort();
  const ofKey = (key: string): Outcome[] => outcomes.filter((outcome) => keyOf(outcome) === key);
  return ["", `by ${title}`, ...keys.map((key) => scoreRow(key, tallyOf(ofKey(key), "medium")))];
}

function scoreRow(name: string, tally: Tally): string {
  const figures = [precision(tally), recall(tally), f1(tally), naming(tally)].map((share) => share.toFixed(2));
  return row(name, [...figures, (tally.found + tally.missed).toString()]);
}

function row(name: string, cells: readonly string[]): string {
  return [name.padEnd(32), ...cells.map((cell) => cell.padStart(9))].join(" ");
}
