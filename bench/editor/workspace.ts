import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder full of models, a policy, and one long file to type in. */
export interface Workspace {
  readonly folder: string;
  readonly policy: string;
  /** The file that is typed in. */
  readonly open: string;
  readonly remove: () => void;
}

export const policyText = `import { definePolicy } from "@wherefore/core";
export const policy = definePolicy({
  id: "bench", version: "1", languages: ["en"], timeZone: "UTC", controller: { name: "Bench" },
  dataSubjects: { reader: { label: "Readers" } }, recipients: {},
  categories: { contact: { label: "Contact", includes: ["contact.email", "contact.phone"] } },
  purposes: { account: { label: "Account", lawfulBasis: "contract", categories: ["contact"] } },
  rights: { offered: ["access"], contact: "privacy@bench.example" },
});
`;

/** Fourteen lines: a schema with marked and unmarked fields, and a function that reads them. */
function model(number: number): string {
  return `export const Reader${String(number)} = z.object({
  id: z.uuid(),
  email: personal(z.email(), "contact.email"),
  phoneNumber: z.string(),
  visits: z.number(),
});

export function greet${String(number)}(reader: z.infer<typeof Reader${String(number)}>): string {
  const lines = [reader.email, String(reader.visits)];
  if (reader.visits > ${String(number)}) lines.push("welcome back");
  for (const line of lines) if (line === "") return "nobody";
  return lines.join(", ");
}

`;
}

const head = 'import { personal } from "@wherefore/core";\nimport { z } from "zod";\n\n';

/** A source of about so many lines. */
export function sourceOf(lines: number): string {
  return head + Array.from({ length: Math.max(1, Math.round((lines - 3) / 14)) }, (_, index) => model(index)).join("");
}

export function makeWorkspace(files: number, lines: number): Workspace {
  const folder = mkdtempSync(join(tmpdir(), "wherefore-bench-"));
  const small = sourceOf(45);
  for (let at = 0; at < files - 2; at++) {
    const home = join(folder, "src", String(Math.floor(at / 100)));
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, `model-${String(at)}.ts`), small);
  }
  mkdirSync(join(folder, "src"), { recursive: true });
  const [policy, open] = [join(folder, "src/policy.ts"), join(folder, "src/open.ts")];
  writeFileSync(policy, policyText);
  writeFileSync(open, sourceOf(lines));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  return { folder, policy, open, remove: () => rmSync(folder, { recursive: true }) };
}
