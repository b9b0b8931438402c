import { asCsv } from "@wherefore/core/documents";
import type { Command } from "../command.ts";
import { countAffected, type Affected } from "../record/affected.ts";
import { instantOf, needed, recordArguments, usage, wordOf } from "../record/record-arguments.ts";
import { recordedEntries } from "../record/recorded-entries.ts";
import { countRoutes, type RouteStats } from "../record/route-stats.ts";
import { watched } from "../record/watched.ts";
import { withRecord } from "../record/with-record.ts";

/** `wherefore record affected`: who and what a breach touched. */
export const affectedBy: Command = {
  name: "record affected",
  usage: "--store URL (--route ROUTE | --job NAME) --from DATE --to DATE [--keys FILE] [--format text|json|csv]",
  summary: "Lists whose data was accessed at a route in a period, for a breach assessment.",
  details: [
    'ROUTE is method and template as declared, for example "GET /users/:id". DATE is a day or an instant in UTC.',
    "Data subjects, purposes, categories, accessors and recipients are counted; accesses that were denied let nothing out and are only",
    "counted. People stand there under pseudonyms; with --keys, those whose key still exists are named.",
  ],
  run: async (args, environment) => {
    const { store, values } = recordArguments(args, { values: ["route", "job", "from", "to", "keys", "format"] });
    const format = wordOf("format", values["format"], ["text", "json", "csv"]);
    const period = { from: instantOf("from", needed("from", values["from"])), to: instantOf("to", needed("to", values["to"])) };
    const count = countAffected(placeNamed(values["route"], values["job"]));
    const watch = watched(environment);
    let read = 0;
    await withRecord(store, async (source) => {
      for await (const entries of recordedEntries(source, period, watch.progress)) {
        read += entries.length;
        count.take(entries);
      }
    });
    watch.done(read);
    const affected = count.result();
    const names = values["keys"] === undefined ? undefined : await namesOf(affected, values["keys"]);
    environment.out.write(written(affected, names, format));
    return 0;
  },
};

function placeNamed(route: string | undefined, job: string | undefined): string {
  if ((route === undefined) === (job === undefined)) throw usage("Name a route or a job: --route or --job.");
  return route ?? `job ${job ?? ""}`;
}

type Names = ReadonlyMap<string, string>;

async function namesOf({ dataSubjects, accessors }: Affected, keys: string): Promise<Names> {
  const { resolvePseudonyms } = await import("@wherefore/store");
  const pseudonyms = [...dataSubjects, ...accessors].map(({ pseudonym }) => pseudonym);
  const found = await resolvePseudonyms(keys, pseudonyms);
  return new Map(pseudonyms.map((pseudonym) => [pseudonym, found.get(pseudonym)?.id ?? "nobody: the key is gone"]));
}

function written(affected: Affected, names: Names | undefined, format: "text" | "json" | "csv"): string {
  const named = <T extends { readonly pseudonym: string }>(person: T): T & { readonly name?: string } => {
    const name = names?.get(person.pseudonym);
    return { ...person, ...(name !== undefined && { name }) };
  };
  const full = { ...affected, dataSubjects: affected.dataSubjects.map(named), accessors: affected.accessors.map(named) };
  if (format === "json") return `${JSON.stringify(full)}\n`;
  if (format === "csv") return asCsv([["pseudonym", "name", "accesses", "first", "last", "categories"], ...full.dataSubjects.map(cells)]);
  return textOf(full);
}

type Named = Affected["dataSubjects"][number] & { readonly name?: string };

function cells({ pseudonym, name = "", accesses, first, last, categories }: Named): readonly string[] {
  return [pseudonym, name, accesses.toString(), first, last, categories.join(" ")];
}

function textOf(affected: Affected & { readonly dataSubjects: readonly Named[] }): string {
  const { where, accesses, denied, dataSubjects, accessors } = affected;
  const list = (names: readonly string[]): string => (names.length === 0 ? "none" : names.join(", "));
  const whose = (person: { readonly pseudonym: string; readonly name?: string }): string => person.name ?? person.pseudonym;
  return [
    `${where}: ${accesses.toString()} accesses, ${denied.toString()} more denied`,
    `purposes: ${list(affected.purposes)}`,
    `categories: ${list(affected.categories)}`,
    `recipients: ${list(affected.recipients)}`,
    `accessors: ${accessors.length.toString()}`,
    ...accessors.map((accessor) => `  ${whose(accessor)}  ${list(accessor.roles)}  ${accessor.accesses.toString()} accesses`),
    `data subjects: ${dataSubjects.length.toString()}`,
    ...dataSubjects.map((person) => `  ${whose(person)}  ${person.accesses.toString()} accesses, ${person.first} to ${person.last}`),
    "",
  ].join("\n");
}

const month = 30 * 86_400_000;

/** `wherefore record stats`: what happened at each route lately. */
export const recordStats: Command = {
  name: "record stats",
  usage: "--store URL [--to DATE] [--format text|json]",
  summary: "Counts the accesses at each route in the last 30 days.",
  details: ["Permitted and denied accesses, the last denial with its reasons, and how often each purpose and category was permitted."],
  run: async (args, environment) => {
    const { store, values } = recordArguments(args, { values: ["to", "format"] });
    const format = wordOf("format", values["format"], ["text", "json"]);
    const to = values["to"] === undefined ? new Date().toISOString() : instantOf("to", values["to"]);
    const from = new Date(Date.parse(to) - month).toISOString();
    const count = countRoutes();
    const watch = watched(environment);
    let read = 0;
    await withRecord(store, async (source) => {
      for await (const entries of recordedEntries(source, { from, to }, watch.progress)) {
        read += entries.length;
        count.take(entries);
      }
    });
    watch.done(read);
    const routes = count.result();
    environment.out.write(format === "json" ? `${JSON.stringify({ from, to, routes })}\n` : routes.map(statsLine).join(""));
    return 0;
  },
};

function statsLine({ where, permitted, denied, lastDenial }: RouteStats): string {
  const last = lastDenial === null ? "" : `, last ${lastDenial.at} (${lastDenial.reasons.join(", ")})`;
  return `${where}  ${permitted.toString()} permitted, ${denied.toString()} denied${last}\n`;
}
