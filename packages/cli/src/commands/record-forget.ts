import type { DataSubject } from "@wherefore/core";
import { parseArgs } from "node:util";
import type { Command } from "../command.ts";
import { needed, usage, wordOf } from "../record/record-arguments.ts";

/** `wherefore record forget`: one person taken out of the record, by destroying their key. */
export const forgetPerson: Command = {
  name: "record forget",
  usage: "--keys FILE --id ID [--as person|device] [--controller NAME]",
  summary: "Destroys the key of one data subject: their entries are nobody's from then on.",
  details: [
    "For good: nobody can say afterwards whose entries they were, and their choices are forgotten too. The record still verifies.",
    "Exits 1 when there is no such key. Backups of the key file must go as well.",
  ],
  run: async (args, { out }) => {
    const { keys, dataSubject } = requestIn(args);
    const { destroyKey } = await import("@wherefore/store");
    const existed = await destroyKey(keys, dataSubject);
    if (existed) out.write("The key is destroyed.\n");
    else out.error("There is no such key.\n");
    return existed ? 0 : 1;
  },
};

function requestIn(args: readonly string[]): { readonly keys: string; readonly dataSubject: DataSubject } {
  const { keys, id, as, controller } = valuesIn(args);
  return {
    keys: needed("keys", keys),
    dataSubject: { id: needed("id", id), as: wordOf("as", as, ["person", "device"]), ...(controller !== undefined && { controller }) },
  };
}

function valuesIn(args: readonly string[]): Readonly<Record<string, string | undefined>> {
  const text = { type: "string" } as const;
  try {
    return { ...parseArgs({ args: [...args], options: { keys: text, id: text, as: text, controller: text } }).values };
  } catch (error) {
    throw usage(error instanceof Error ? error.message : "The command line cannot be read.");
  }
}
