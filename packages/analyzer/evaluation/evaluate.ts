import { halves, readHalf } from "./labelled-file.ts";
import { outcomesOf, type Outcome } from "./score.ts";
import { tablesOf } from "./tables.ts";

// npm run evaluate:analyzer [-- --mistakes]: the score tables; with --mistakes, each mistake of the development half.
for (const half of halves) {
  const outcomes = await outcomesOf(readHalf(half));
  console.log(`\n== ${half} ==\n${tablesOf(outcomes)}`);
  if (half === "development" && process.argv.includes("--mistakes")) console.log(`\n${outcomes.flatMap(mistake).join("\n")}`);
}

function mistake({ file, line, label, reported }: Outcome): string[] {
  if (label?.disputed === true) return [];
  const heard = reported.filter(({ confidence }) => confidence !== "low");
  const place = `${file.name}:${(line + 1).toString()} ${(file.text.split("\n")[line] ?? "").trim()}`;
  const said = reported.map(({ category, confidence }) => `${category} (${confidence})`).join(", ");
  const personal = label !== undefined && label.categories.length > 0;
  if (personal && heard.length === 0) return [`missed ${place} -> ${label.categories.join("|")}${said === "" ? "" : `; said ${said}`}`];
  if (!personal && heard.length > 0) return [`wrong  ${place} -> ${said}`];
  const named = !personal || heard.some(({ category }) => label.categories.includes(category));
  return named ? [] : [`named  ${place} -> ${label.categories.join("|")}; said ${said}`];
}
