import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What a privacy engineer says of the field on one line: the categories that would be right, or that it is not personal. */
export interface Label {
  /** 0-based. */
  readonly line: number;
  /** Categories that are right; empty when the field is not personal. */
  readonly categories: readonly string[];
  /** Two privacy engineers could say personal and not personal: the line is not counted. */
  readonly disputed: boolean;
}

/** A source file written to resemble a real model, with its labels taken out of it. */
export interface LabelledFile {
  /** The name the analyzer sees, for example `"clinic.prisma"`. */
  readonly name: string;
  readonly language: "en" | "fr";
  /** For example `"prisma"` or `"typeorm"`. */
  readonly syntax: string;
  readonly text: string;
  readonly labels: readonly Label[];
}

/** The two halves: one to look at while improving, one to look at as numbers only. */
export const halves = ["development", "held-out"] as const;

export type Half = (typeof halves)[number];

const LABEL = /[ \t]*(?:\/\/|--|#)= (\S+)[ \t]*$/;

/** Reads one half of the labelled set: files named `topic.language.syntax[.ending].txt`, whose labels stand at line ends as `//= category`. */
export function readHalf(half: Half): LabelledFile[] {
  const folder = join(import.meta.dirname, half);
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => labelledFile(file, readFileSync(join(folder, file), "utf8")));
}

function labelledFile(file: string, content: string): LabelledFile {
  const [topic = "", language, syntax = "", ...endings] = file.slice(0, -".txt".length).split(".");
  const lines = content.split("\n");
  return {
    name: [topic, syntax, ...endings].join("."),
    language: language === "fr" ? "fr" : "en",
    syntax,
    text: lines.map((line) => line.replace(LABEL, "")).join("\n"),
    labels: lines.flatMap((text, line) => labelOf(text, line)),
  };
}

function labelOf(text: string, line: number): Label[] {
  const stated = LABEL.exec(text)?.[1]?.split("|");
  if (stated === undefined) return [];
  const categories = stated.filter((category) => category !== "no");
  return [{ line, categories, disputed: categories.length > 0 && stated.includes("no") }];
}
