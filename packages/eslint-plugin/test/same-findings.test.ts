import { openProject } from "@wherefore/analyzer";
import { ESLint } from "eslint";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import tseslint from "typescript-eslint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import plugin from "../src/index.ts";

const files: Readonly<Record<string, string>> = {
  "package.json": '{ "type": "module" }',
  "src/policy.ts": `import { definePolicy } from "@wherefore/core";
export const policy = definePolicy({ id: "club", version: "1", languages: ["en"], categories: { contact: { label: "Contact", includes: ["contact.email"] } },
  purposes: { account: { label: "Account", lawfulBasis: "contract", categories: ["contact", "special.health"] } } });
`,
  "src/privacy.ts":
    'import { wherefore } from "@wherefore/express-middleware";\nimport { policy } from "./policy.ts";\nexport const privacy = wherefore(policy);\n',
  "src/member.ts": `import * as z from "zod";
import { personal } from "@wherefore/core";
export interface Member {
  /** @category contact.email */
  email: string;
  phone: string;
  /** @category special.health */
  allergies: string;
  /** @category contact.emial */
  other: string;
}
export const MemberForm = z.object({ email: personal(z.email(), "technical.device"), phone: z.string() });
// wherefore-disable-next-line require-purpose -- nothing
export const x = 1;
`,
  "src/routes.ts": `import express from "express";
import type { Member } from "./member.ts";
import { privacy } from "./privacy.ts";
declare const members: Map<string, Member>;
export const router = express.Router();
router.get("/open/:id", (req, res) => {
  res.json(members.get(req.params.id));
});
router.get("/known/:id", privacy.purpose("account"), (req, res) => {
  console.log(members.get(req.params.id)?.email);
  res.json(members.get(req.params.id));
});
router.get("/typo", privacy.purpose("acount"), (req: express.Request, res) => {
  res.end();
});
`,
};

const sources = Object.keys(files).filter((name) => name.endsWith(".ts"));
let folder: string;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "wherefore-lint-")));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What the analyzer itself finds, as `file:line:column rule message`. */
async function foundByCheck(): Promise<string[]> {
  const { findings } = await openProject({ root: folder, everyRule: true }).scan();
  return findings
    .map(({ file, range, rule, message }) => said(file, [range.start.line + 1, range.start.character + 1], rule, message))
    .sort();
}

function said(file: string, [line, column]: readonly [number, number], rule: string, message: string): string {
  return `${relative(folder, file)}:${line.toString()}:${column.toString()} ${rule} ${message}`;
}

/** Every rule, hints included: the level is the linter's own matter. */
const all = Object.fromEntries(Object.keys(plugin.rules).map((id) => [`wherefore/${id}`, ["warn", { hints: true }] as const]));

async function lintedByESLint(rules: object = all): Promise<ESLint.LintResult[]> {
  const eslint = new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    overrideConfig: { files: ["**/*.ts"], languageOptions: { parser: tseslint.parser }, plugins: { wherefore: plugin }, rules } as never,
  });
  return eslint.lintFiles(sources);
}

describe("ESLint with the plugin", () => {
  it("says what wherefore check says, at the same places", async () => {
    const found = await foundByCheck();
    const results = await lintedByESLint();
    const messages = results.flatMap(({ filePath, messages: all }) =>
      all.map(({ line, column, ruleId, message }) => said(filePath, [line, column], (ruleId ?? "").replace("wherefore/", ""), message)),
    );
    expect(messages.sort()).toEqual(found);
    expect(new Set(found.map((line) => line.split(" ")[1])).size).toBeGreaterThan(7);
  });

  it("offers quick fixes as suggestions, and takes no decision by itself", async () => {
    const results = await lintedByESLint();
    const phone = results.flatMap(({ messages }) => messages).find(({ message }) => message.includes("`Member.phone`"));
    expect(phone).toMatchObject({
      suggestions: [{ desc: "Mark `phone` as contact.phone", fix: { text: "/** @category contact.phone */\n  " } }],
    });
    expect(phone?.fix).toBeUndefined();
  });

  it("leaves hints out unless they are asked for", async () => {
    const results = await lintedByESLint(plugin.configs.recommended.rules);
    const severities = results.flatMap(({ messages }) => messages).map(({ ruleId, severity }) => `${ruleId ?? ""} ${severity.toString()}`);
    expect(severities).toContain("wherefore/require-route-purpose 2");
    expect(severities).toContain("wherefore/require-purpose 1");
    expect(severities.filter((one) => one.includes("untyped-handler"))).toEqual([]);
  });

  it("hears what is in an editor and not saved yet", async () => {
    const eslint = new ESLint({
      cwd: folder,
      overrideConfigFile: true,
      overrideConfig: {
        files: ["**/*.ts"],
        languageOptions: { parser: tseslint.parser },
        plugins: { wherefore: plugin },
        rules: all,
      } as never,
    });
    const [result] = await eslint.lintText("export interface Guest {\n  email: string;\n}\n", { filePath: "src/member.ts" });
    expect(result?.messages.map(({ message }) => message)).toEqual([expect.stringContaining("`Guest.email` looks like contact.email")]);
  });

  it("says at its place that the policy cannot be read", async () => {
    const broken = files["src/policy.ts"]!.replace('"club"', "name()");
    const eslint = new ESLint({
      cwd: folder,
      overrideConfigFile: true,
      overrideConfig: {
        files: ["**/*.ts"],
        languageOptions: { parser: tseslint.parser },
        plugins: { wherefore: plugin },
        rules: all,
      } as never,
    });
    const [result] = await eslint.lintText(broken, { filePath: "src/policy.ts" });
    expect(result?.messages).toMatchObject([{ line: 2, message: expect.stringMatching(/^ERR_WHEREFORE_POLICY_NOT_STATIC: /) as unknown }]);
  });
});

describe("oxlint with the same file", () => {
  it("says the same", async () => {
    const require = createRequire(import.meta.url);
    const bin = join(dirname(require.resolve("oxlint/package.json")), "bin/oxlint");
    const config = join(folder, ".oxlintrc.json");
    const rules = Object.fromEntries(Object.entries(all));
    writeFileSync(
      config,
      JSON.stringify({ plugins: [], categories: { correctness: "off" }, jsPlugins: [join(import.meta.dirname, "../src/index.ts")], rules }),
    );
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ["--conditions=@wherefore/source", bin, "-c", config, "--format", "json", "src"],
      {
        cwd: folder,
        encoding: "utf8",
        env: { ...process.env, NODE_OPTIONS: "--conditions=@wherefore/source" },
      },
    );
    expect(stderr).toBe("");
    const { diagnostics } = JSON.parse(stdout) as {
      diagnostics: { filename: string; code: string; message: string; labels: { span: { line: number; column: number } }[] }[];
    };
    const messages = diagnostics.map(({ filename, code, message, labels }) =>
      said(join(folder, filename), [labels[0]!.span.line, labels[0]!.span.column], code.replace(/^wherefore\((.*)\)$/, "$1"), message),
    );
    expect(messages.sort()).toEqual(await foundByCheck());
  }, 60_000);
});
