import type { BadEntry, VerifyReport } from "@wherefore/store";
import type { Command } from "../command.ts";
import { readText, readTrust } from "../record/read-key.ts";
import { recordArguments, usage, wordOf } from "../record/record-arguments.ts";
import { watched } from "../record/watched.ts";

/** `wherefore record verify`: the processing record, checked against its own chain and against what was signed. */
export const verifyRecord: Command = {
  name: "record verify",
  usage: "--store URL [--public-key KEY|FILE] [--origin NAME] [--checkpoint FILE] [--entries-only] [--format text|json]",
  summary: "Checks that no entry of a processing record was changed.",
  details: [
    "Exits 1 and names the first entry that was altered, is missing, stands elsewhere, was forked or was rolled back.",
    "With --public-key, what was signed must be signed with that key; with --checkpoint, the record must begin with what a checkpoint",
    "you kept elsewhere says. Key, origin and checkpoint are yours: none of them is read from the record.",
    "--entries-only leaves out the tables that lead to entries, and takes half the time. --db PATH is short for --store.",
  ],
  run: async (args, environment) => {
    const { store, values, flags } = recordArguments(args, {
      values: ["public-key", "origin", "checkpoint", "format"],
      flags: ["entries-only"],
    });
    const format = wordOf("format", values["format"], ["text", "json"]);
    const trust = readTrust(values["public-key"], values["origin"], environment.folder);
    const file = values["checkpoint"];
    if (trust === undefined && (file !== undefined || values["origin"] !== undefined))
      throw usage("A checkpoint and an origin are checked with a public key: give --public-key too.");
    const checkpoint = file === undefined ? undefined : readText(file, environment.folder);
    const { verifyStore } = await import("@wherefore/store");
    const watch = watched(environment);
    const report = await verifyStore(store, { trust, checkpoint, entriesOnly: flags.has("entries-only"), progress: watch.progress });
    watch.done(report.entries);
    environment.out.write(`${format === "json" ? JSON.stringify(report) : summaryOf(report, trust !== undefined)}\n`);
    return report.firstBad === undefined ? 0 : 1;
  },
};

function summaryOf({ entries, head, signed, pruned, firstBad }: VerifyReport, isTrusted: boolean): string {
  if (firstBad !== undefined) return `${placeOf(firstBad)}: ${faults[firstBad.why]}; ${entries.toString()} entries before it intact`;
  const parts = [
    `${entries.toString()} entries, chain intact`,
    ...(isTrusted ? [`${signed.toString()} of them signed`] : []),
    ...(pruned.entries > 0 ? [`${pruned.entries.toString()} pruned in ${pruned.segments.toString()} segments`] : []),
    `head ${head}`,
  ];
  return parts.join(", ");
}

function placeOf({ chain, seq, kind, why }: BadEntry): string {
  const place = `entry ${seq.toString()}${chain === "main" ? "" : ` of chain ${chain}`}`;
  if (kind === "head") return "head of the chain";
  if (kind === "file") return "database file";
  if (kind === "checkpoint") return `checkpoint, from ${place} on`;
  return why === "missing" || why === "rolled-back" ? place : `${place} (${kind})`;
}

const faults: Readonly<Record<BadEntry["why"], string>> = {
  altered: "altered",
  missing: "missing",
  reordered: "not in its place",
  malformed: "malformed",
  forked: "not what was signed",
  "rolled-back": "signed, but gone",
  index: "a row that leads to it was altered",
};
