import type { Command } from "../command.ts";
import { readSigner } from "../record/read-key.ts";
import { needed, numberOf, recordArguments } from "../record/record-arguments.ts";

/** `wherefore record prune`: the end of the record's own retention. */
export const pruneRecord: Command = {
  name: "record prune",
  usage: "--store URL --key FILE [--months N] [--because TEXT]",
  summary: "Removes accesses that the record need no longer hold.",
  details: [
    "Whole days older than the retention go: 12 months when nothing else is said, no fewer than 6, up to 36 where --because says why",
    "(CNIL 2021-122). Events of the subject ledger stay. Each removal is recorded and signed, so that verification still passes and",
    "says what was pruned. A record that is not intact is evidence, and is not pruned.",
  ],
  run: async (args, { out, folder }) => {
    const { store, values } = recordArguments(args, { values: ["key", "months", "because"] });
    const { key, months, because } = values;
    const { pruneStore } = await import("@wherefore/store");
    const report = await pruneStore(store, {
      signer: readSigner(needed("key", key), folder),
      ...(months !== undefined && { months: numberOf("months", months) }),
      ...(because !== undefined && { because }),
    });
    out.write(`${report.entries.toString()} entries in ${report.segments.toString()} segments before ${report.before} pruned\n`);
    return 0;
  },
};
