import { WhereforeError } from "@wherefore/core";
import { asCsv } from "@wherefore/core/documents";
import type { RecordSource } from "@wherefore/core/record";
import { closeSync, openSync, writeSync } from "node:fs";
import { resolve } from "node:path";
import type { Command } from "../command.ts";
import type { Environment } from "../environment.ts";
import { columns, describedEntry } from "../record/described-entry.ts";
import { instantOf, numberOf, recordArguments, wordOf } from "../record/record-arguments.ts";
import { newestEntries, recordedEntries, type RecordedEntry } from "../record/recorded-entries.ts";
import { watched } from "../record/watched.ts";
import { withRecord } from "../record/with-record.ts";

/** `wherefore record tail`: what was recorded last. */
export const tailRecord: Command = {
  name: "record tail",
  usage: "--store URL [--count N] [--format text|jsonl]",
  summary: "Shows the newest entries of a record.",
  details: ["Twenty when nothing else is said, oldest first. People stand there under pseudonyms."],
  run: async (args, { out }) => {
    const { store, values } = recordArguments(args, { values: ["count", "format"] });
    const count = values["count"] === undefined ? 20 : numberOf("count", values["count"]);
    const format = wordOf("format", values["format"], ["text", "jsonl"]);
    const entries = await withRecord(store, (source) => newestEntries(source, count));
    out.write(entries.map(format === "text" ? lineOf : jsonOf).join(""));
    return 0;
  },
};

/** `wherefore record show`: one entry, whole. */
export const showEntry: Command = {
  name: "record show",
  usage: "ID|PLACE --store URL",
  summary: "Shows one entry of a record, by its id or its place (main:12).",
  details: ["Exits 1 when the record has no such entry."],
  run: async (args, { out }) => {
    const { store, positionals } = recordArguments(args, { positionals: 1 });
    const wanted = positionals[0] ?? "";
    const found = await withRecord(store, (source) => findEntry(source, wanted));
    if (found !== undefined) out.write(`${JSON.stringify(found, undefined, 2)}\n`);
    else out.error(`The record has no entry ${wanted}.\n`);
    return found === undefined ? 1 : 0;
  },
};

async function findEntry(source: RecordSource, wanted: string): Promise<RecordedEntry | undefined> {
  for await (const entries of recordedEntries(source)) {
    const found = entries.find(({ chain, seq, entry }) => entry.id === wanted || `${chain}:${seq.toString()}` === wanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `wherefore record export`: entries for other programs. */
export const exportRecord: Command = {
  name: "record export",
  usage: "--store URL [--from DATE] [--to DATE] [--format jsonl|csv] [--out FILE]",
  summary: "Writes the entries of a record as JSON lines or as CSV.",
  details: [
    "JSON lines are the entries as they are; CSV has a row for each, and no cell that a spreadsheet would run as a formula.",
    "DATE is a day or an instant in UTC; entries from --from on and before --to are written.",
  ],
  run: async (args, environment) => {
    const { store, values } = recordArguments(args, { values: ["from", "to", "format", "out"] });
    const { from, to, out } = values;
    const format = wordOf("format", values["format"], ["jsonl", "csv"]);
    const period = {
      from: from === undefined ? undefined : instantOf("from", from),
      to: to === undefined ? undefined : instantOf("to", to),
    };
    const target = targetOf(out, environment);
    const watch = watched(environment);
    let written = 0;
    try {
      await withRecord(store, async (source) => {
        if (format === "csv") target.write(asCsv([columns]));
        for await (const entries of recordedEntries(source, period, watch.progress)) {
          written += entries.length;
          target.write(format === "csv" ? asCsv(entries.map(cellsOf)) : entries.map(jsonOf).join(""));
        }
      });
    } finally {
      target.close();
    }
    watch.done(written);
    return 0;
  },
};

interface Target {
  write(text: string): void;
  close(): void;
}

function targetOf(file: string | undefined, { out, folder }: Environment): Target {
  if (file === undefined)
    return {
      write: (text) => {
        if (text !== "") out.write(text);
      },
      close: () => undefined,
    };
  try {
    const open = openSync(resolve(folder, file), "wx", 0o600);
    return {
      write: (text) => void writeSync(open, text),
      close: () => {
        closeSync(open);
      },
    };
  } catch (cause) {
    throw new WhereforeError("ERR_WHEREFORE_USAGE", `${file} exists already or cannot be written; name another file.`, { cause });
  }
}

function cellsOf(entry: RecordedEntry): readonly string[] {
  const described = describedEntry(entry);
  return columns.map((column) => described[column]);
}

function jsonOf(entry: RecordedEntry): string {
  return `${JSON.stringify(entry)}\n`;
}

function lineOf(recorded: RecordedEntry): string {
  const { at, place, kind, what, where, purpose, reasons, dataSubjects } = describedEntry(recorded);
  const people =
    dataSubjects === ""
      ? ""
      : `of ${dataSubjects
          .split(" ")
          .map((pseudonym) => pseudonym.slice(0, 12))
          .join(" ")}`;
  return `${[at, place, kind, what, where, purpose, reasons, people].filter((part) => part !== "").join("  ")}\n`;
}
