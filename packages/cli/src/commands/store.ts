import type { StoreSchema } from "@wherefore/store";
import type { Command } from "../command.ts";
import { recordArguments, wordOf } from "../record/record-arguments.ts";

/** `wherefore store status`: how far the schema of a store is. */
export const schemaStatus: Command = {
  name: "store status",
  usage: "--store URL [--format text|json]",
  summary: "Says how far the schema of a store is.",
  details: ["Exits 1 when steps are still to be made. Changes nothing. --db PATH is short for --store."],
  run: async (args, { out }) => {
    const { store, values } = recordArguments(args, { values: ["format"] });
    const format = wordOf("format", values["format"], ["text", "json"]);
    const { storeSchema } = await import("@wherefore/store");
    const schema = await storeSchema(store);
    const pending = schema.pending.map(({ name }) => name);
    out.write(`${format === "json" ? JSON.stringify({ ...schema, pending }) : statusOf(schema)}\n`);
    return pending.length === 0 ? 0 : 1;
  },
};

/** `wherefore store migrate`: brings a store to the newest schema, before the version of the application that needs it. */
export const migrateSchema: Command = {
  name: "store migrate",
  usage: "--store URL [--keys URL] [--sql]",
  summary: "Brings the database of a store to the newest schema.",
  details: [
    "Under a lock, a step at a time; what was stopped is gone on with. A database that a newer version made is refused.",
    "--keys URL brings the database of the keys along. --sql prints the steps that are missing, and changes nothing.",
    "An application does so by itself when it opens the store, where its role may change the schema. --db PATH is short for --store.",
  ],
  run: async (args, { out }) => {
    const { store, values, flags } = recordArguments(args, { values: ["keys"], flags: ["sql"] });
    const { migrateStore, storeSchema } = await import("@wherefore/store");
    if (flags.has("sql")) {
      out.write((await storeSchema(store)).pending.map(({ name, sql }) => `-- ${name}\n${sql.trim()}\n\n`).join(""));
      return 0;
    }
    const before = await migrateStore(store, values["keys"] === undefined ? {} : { keys: values["keys"] });
    out.write(
      before.pending.map(({ name }) => `${name}: made\n`).join("") + `${statusOf({ ...before, applied: before.known, pending: [] })}\n`,
    );
    return 0;
  },
};

function statusOf({ engine, applied, known, pending }: StoreSchema): string {
  const names = pending.map(({ name }) => name).join(", ");
  const rest = pending.length === 0 ? "up to date" : `still to be made: ${names} (wherefore store migrate)`;
  return `${engine}, schema ${applied.toString()} of ${known.toString()}, ${rest}`;
}
