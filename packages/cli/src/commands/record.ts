import type { Command } from "../command.ts";

/** `wherefore record verify`: the processing record, checked against its own chain. */
export const verifyRecord: Command = {
  name: "record verify",
  usage: "--db PATH | --store URL",
  summary: "Checks that no entry of a processing record was changed.",
  details: ["Exits 1 and names the first entry that is not as it was written."],
  run: async (args, { out }) => {
    const { recordVerify } = await import("./record-verify.ts");
    return recordVerify(args, out);
  },
};
