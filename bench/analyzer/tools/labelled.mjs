// The labelled set nobody tuned on: how much of it is found, and how often a report is right.
import { readHalf } from "../../../packages/analyzer/evaluation/labelled-file.ts";
import { outcomesOf, tallyOf } from "../../../packages/analyzer/evaluation/score.ts";
import { precision, recall } from "../../../packages/analyzer/evaluation/tally.ts";

const outcomes = await outcomesOf(readHalf("held-out"));
const [medium, high] = ["medium", "high"].map((least) => tallyOf(outcomes, least));
console.log(JSON.stringify({ precision: precision(medium), recall: recall(medium), high: precision(high) }));
