import type { AccessEntry, DataSubject } from "@wherefore/core";
import type { Command } from "../command.ts";
import { needed, recordArguments, wordOf } from "../record/record-arguments.ts";
import { placeOfWork } from "../record/described-entry.ts";

const most = 1_000_000;

/** `wherefore record person`: one data subject's own list (GDPR Art. 15). */
export const accessesOfPerson: Command = {
  name: "record person",
  usage: "--store URL --id ID [--as person|device] [--controller NAME] [--keys FILE] [--format text|json]",
  summary: "Lists the accesses to one data subject's data, for their right of access.",
  details: [
    "When, for what purpose, which categories, by whom (roles only) and to which recipient, newest first. Needs the keys of the store.",
    "Nothing is listed for somebody whose key was destroyed.",
  ],
  run: async (args, { out }) => {
    const { store: url, values } = recordArguments(args, { values: ["id", "as", "controller", "keys", "format"] });
    const format = wordOf("format", values["format"], ["text", "json"]);
    const { controller, keys } = values;
    const dataSubject: DataSubject = {
      id: needed("id", values["id"]),
      as: wordOf("as", values["as"], ["person", "device"]),
      ...(controller !== undefined && { controller }),
    };
    const { openStore } = await import("@wherefore/store");
    const store = await openStore(url, keys === undefined ? {} : { keys });
    try {
      const accesses = (await store.record.accessesOf(dataSubject, { limit: most })).map(ownAccess);
      out.write(format === "json" ? `${JSON.stringify({ accesses })}\n` : accesses.map(lineOf).join(""));
      return 0;
    } finally {
      await store.close();
    }
  },
};

/** What of an access a data subject is told: not who else was concerned, nor which employee it was (CJEU C-579/21). */
interface OwnAccess {
  readonly at: string;
  readonly where: string;
  readonly purpose: string;
  readonly operation: string;
  readonly decision: string;
  readonly categories: readonly string[];
  readonly accessorRoles: readonly string[];
  readonly recipient?: string;
}

function ownAccess(access: AccessEntry): OwnAccess {
  const { at, purpose, operation, decision, categories, accessor, recipient } = access;
  const told = { at, where: placeOfWork(access), purpose, operation, decision, categories, accessorRoles: accessor?.roles ?? [] };
  return { ...told, ...(recipient !== undefined && { recipient }) };
}

function lineOf({ at, where, purpose, operation, decision, categories, accessorRoles, recipient }: OwnAccess): string {
  const by = accessorRoles.length === 0 ? [] : [`by ${accessorRoles.join(", ")}`];
  return `${[at, decision, operation, purpose, where, categories.join(", "), ...by, ...(recipient === undefined ? [] : [`to ${recipient}`])].join("  ")}\n`;
}
