import { WhereforeError, type Language, type Policy } from "@wherefore/core";
import {
  asDpv,
  asFideslang,
  asHtml,
  asMarkdown,
  noticeOf,
  registerAsCsv,
  registerOf,
  trackerTable,
  type Document,
} from "@wherefore/core/documents";
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Environment, ExitCode } from "../environment.ts";
import { readPolicyFile } from "../read-policy-file.ts";

type Write = (policy: Policy, language: Language) => string;

function pages(documentOf: (policy: Policy, language: Language) => Document): Readonly<Record<"md" | "html", Write>> {
  return {
    md: (policy, language) => asMarkdown(documentOf(policy, language)),
    html: (policy, language) => asHtml(documentOf(policy, language)),
  };
}

/** What can be written, and in which formats; the first is the usual one. */
const documents: Readonly<Record<string, Readonly<Record<string, Write>>>> = {
  register: {
    ...pages((policy, language) => registerOf(policy, "controller", language)),
    csv: (policy, language) => registerAsCsv(policy, "controller", language),
  },
  "register-processor": {
    ...pages((policy, language) => registerOf(policy, "processor", language)),
    csv: (policy, language) => registerAsCsv(policy, "processor", language),
  },
  notice: pages(noticeOf),
  trackers: pages(trackersOf),
  dpv: { json: (policy) => `${JSON.stringify(asDpv(policy), undefined, 2)}\n` },
  fideslang: { yaml: asFideslang },
};

function trackersOf(policy: Policy, language: Language): Document {
  const table = trackerTable(policy, language);
  return { language, title: table.caption, blocks: [table] };
}

/**
 * `wherefore policy export`: one document, from the same value that is enforced.
 *
 * @param args - what follows `policy export` on the command line
 * @returns 0 when it is written, 2 when the file to write exists
 * @throws {WhereforeError} when the command line or the policy cannot be read
 */
export async function policyExport(args: readonly string[], { out, folder }: Environment): Promise<ExitCode> {
  const { file, write, language, to } = requestIn(args);
  const policy = readPolicyFile(file, folder);
  const text = write(policy, language ?? policy.languages[0] ?? "en");
  if (to === undefined) out.write(text);
  else return writeNew(to, text, { out, folder });
  return 0;
}

function writeNew(file: string, text: string, { out, folder }: Pick<Environment, "out" | "folder">): ExitCode {
  try {
    writeFileSync(resolve(folder, file), text, { flag: "wx" });
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === "EEXIST";
    out.error(exists ? `${file} exists and is left as it is; name another file, or remove it first.\n` : `${file} cannot be written.\n`);
    return 2;
  }
  out.error(`Written: ${file}\n`);
  return 0;
}

interface Request {
  readonly file: string;
  readonly write: Write;
  readonly language: Language | undefined;
  readonly to: string | undefined;
}

function requestIn(args: readonly string[]): Request {
  const { values, positionals } = parsed(args);
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw usage("Name one policy file.");
  const { to, format, language, out } = values;
  const formats = new Map(Object.entries(documents)).get(to ?? "");
  if (formats === undefined) throw usage(`--to is one of ${Object.keys(documents).join(", ")}.`);
  const write = new Map(Object.entries(formats)).get(format ?? Object.keys(formats)[0] ?? "");
  if (write === undefined) throw usage(`--format of ${to ?? ""} is one of ${Object.keys(formats).join(", ")}.`);
  if (language !== undefined && language !== "en" && language !== "fr") throw usage("--language is one of en, fr.");
  return { file, write, language, to: out };
}

function parsed(args: readonly string[]): {
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly positionals: string[];
} {
  const text = { type: "string" } as const;
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { to: text, format: text, language: text, out: text } });
  } catch (error) {
    throw usage(error instanceof Error ? error.message : "The command line cannot be read.");
  }
}

function usage(message: string): WhereforeError {
  return new WhereforeError("ERR_WHEREFORE_USAGE", message);
}
