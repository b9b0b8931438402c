import { execFileSync } from "node:child_process";
import { existsSync, linkSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openProject } from "../src/index.ts";
import type { Report } from "../src/report.ts";

let folder: string;
let outside: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "wherefore-workspace-")));
  outside = realpathSync(mkdtempSync(join(tmpdir(), "wherefore-elsewhere-")));
  put("model.ts", "export interface User { email: string }");
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(outside, { recursive: true, force: true });
});

function put(name: string, text: string): void {
  mkdirSync(join(folder, name, ".."), { recursive: true });
  writeFileSync(join(folder, name), text);
}

function putOutside(name: string, text: string): void {
  writeFileSync(join(outside, name), text);
}

function pipe(name: string): void {
  mkdirSync(join(folder, name, ".."), { recursive: true });
  execFileSync("mkfifo", [join(folder, name)]);
}

/** Source that leaves a trace outside the folder if anybody runs it. */
function tripwire(): string {
  return `require("node:fs").writeFileSync(${JSON.stringify(join(outside, "executed"))}, "yes");`;
}

const secret = "export interface Person { email: string; phone: string }";
const policy = 'import { definePolicy } from "@wherefore/core";';
const wide = (count: number): string => {
  const fields = Array.from({ length: count }, (_, index) => `f${index.toString()}: T${index.toString()}`).join("; ");
  return Array.from({ length: count }, (_, index) => `export interface T${index.toString()} { ${fields} }`).join("\n");
};
const route = (type: string, from: string): string =>
  `import express from "express"; import type { ${type} } from "${from}"; declare const one: ${type}; express().get("/a", (req, res) => { res.json(one); });`;

/** What each workspace holds besides one honest file; every one of them is scanned to the end, in a few seconds, inside its folder. */
const workspaces: readonly (readonly [name: string, make: () => void])[] = [
  [
    "a link to a file outside",
    () => {
      putOutside("secret.ts", secret);
      symlinkSync(join(outside, "secret.ts"), join(folder, "link.ts"));
    },
  ],
  [
    "a link to a folder outside",
    () => {
      putOutside("secret.ts", secret);
      symlinkSync(outside, join(folder, "linked"));
    },
  ],
  [
    "a link to itself",
    () => {
      symlinkSync(join(folder, "self.ts"), join(folder, "self.ts"));
    },
  ],
  [
    "folders that link to each other",
    () => {
      mkdirSync(join(folder, "a"));
      symlinkSync(folder, join(folder, "a/up"));
    },
  ],
  [
    "a link that leads nowhere",
    () => {
      symlinkSync(join(folder, "missing.ts"), join(folder, "dangling.ts"));
    },
  ],
  [
    "an import that climbs out",
    () => {
      putOutside("secret.ts", secret);
      put("app.ts", route("Person", `../${outside.split(sep).at(-1) ?? ""}/secret.ts`));
    },
  ],
  [
    "an import by an absolute path",
    () => {
      putOutside("secret.ts", secret);
      put("app.ts", route("Person", join(outside, "secret.ts")));
    },
  ],
  [
    "an import through a link",
    () => {
      putOutside("secret.ts", secret);
      symlinkSync(outside, join(folder, "lib"));
      put("app.ts", route("Person", "./lib/secret.ts"));
    },
  ],
  [
    "paths of a tsconfig that climb out",
    () => {
      putOutside("secret.ts", secret);
      put("tsconfig.json", JSON.stringify({ compilerOptions: { paths: { "@/*": [`${outside}/*`] } } }));
      put("app.ts", route("Person", "@/secret.ts"));
    },
  ],
  [
    "a tsconfig that extends one outside",
    () => {
      putOutside("tsconfig.json", "{}");
      put("tsconfig.json", JSON.stringify({ extends: join(outside, "tsconfig.json") }));
      put("app.ts", route("User", "./model.ts"));
    },
  ],
  [
    "a tsconfig that extends a device",
    () => {
      put("tsconfig.json", '{ "extends": "/dev/zero" }');
      put("app.ts", route("User", "./model.ts"));
    },
  ],
  [
    "a tsconfig that extends itself",
    () => {
      put("tsconfig.json", '{ "extends": "./tsconfig.json" }');
      put("app.ts", route("User", "./model.ts"));
    },
  ],
  [
    "a tsconfig that is no JSON",
    () => {
      put("tsconfig.json", "{".repeat(5000));
      put("app.ts", route("User", "./model.ts"));
    },
  ],
  [
    "a pipe for a source",
    () => {
      pipe("pipe.ts");
    },
  ],
  [
    "a pipe for a tsconfig",
    () => {
      pipe("tsconfig.json");
      put("app.ts", route("User", "./model.ts"));
    },
  ],
  [
    "a pipe for a package.json",
    () => {
      pipe("package.json");
      put("app.ts", route("User", "./model.ts"));
    },
  ],
  [
    "a pipe for a .gitignore",
    () => {
      pipe(".gitignore");
    },
  ],
  [
    "a pipe for wherefore.json",
    () => {
      pipe("wherefore.json");
    },
  ],
  [
    "a pipe that is imported",
    () => {
      pipe("lib/pipe.ts");
      put("app.ts", route("User", "./lib/pipe.ts"));
    },
  ],
  [
    "wherefore.json that names a file outside",
    () => {
      putOutside("policy.ts", `${policy} export const p = definePolicy({ id: "theirs" });`);
      put("wherefore.json", JSON.stringify({ policy: `../${outside.split(sep).at(-1) ?? ""}/policy.ts` }));
    },
  ],
  [
    "wherefore.json that names a device",
    () => {
      put("wherefore.json", '{ "policy": "/dev/zero" }');
    },
  ],
  [
    "wherefore.json of prototype names",
    () => {
      put(
        "wherefore.json",
        '{ "__proto__": { "policy": "./evil.ts" }, "constructor": { "prototype": {} }, "rules": { "__proto__": "on", "toString": "off" } }',
      );
    },
  ],
  [
    "wherefore.json of a million brackets",
    () => {
      put("wherefore.json", "[".repeat(1_000_000));
    },
  ],
  [
    "settings that would be a pattern",
    () => {
      put(
        "wherefore.json",
        JSON.stringify({ registrars: ["(a+)+$", "__proto__", "constructor", ""], recipients: { __proto__: ["x"], "(x+)+": ["(y+)+"] } }),
      );
      put("app.ts", `constructor("/a", (req, res) => {}); ${"a".repeat(5000)}("/b", (req) => {});`);
    },
  ],
  [
    "a policy that runs something",
    () => {
      put("policy.ts", `${tripwire()} ${policy} export const p = definePolicy({ id: (() => { ${tripwire()} return "x"; })() });`);
    },
  ],
  [
    "a policy of getters and proxies",
    () => {
      put(
        "policy.ts",
        `${policy} export const p = definePolicy({ get id() { ${tripwire()} return "x"; }, ...new Proxy({}, { ownKeys() { ${tripwire()} return []; } }) });`,
      );
    },
  ],
  [
    "a policy of prototype names",
    () => {
      put(
        "policy.ts",
        `${policy} export const p = definePolicy({ id: "x", categories: { __proto__: { includes: ["contact.email"] }, constructor: { includes: ["contact.email"] } }, purposes: { __proto__: { categories: ["constructor"] }, toString: { categories: ["__proto__"] } }, recipients: { hasOwnProperty: { hosts: ["x"] } } });`,
      );
    },
  ],
  [
    "a policy that spreads itself",
    () => {
      put("policy.ts", `${policy} const a = { ...b }; const b = { ...a }; export const p = definePolicy({ id: "x", ...a });`);
    },
  ],
  [
    "install scripts and hooks",
    () => {
      put(
        "package.json",
        JSON.stringify({
          scripts: { preinstall: tripwire(), prepare: tripwire() },
          imports: { "#x": "./evil.js" },
          exports: "./evil.js",
          bin: "./evil.js",
        }),
      );
      put("evil.js", tripwire());
    },
  ],
  [
    "plugins named in configurations",
    () => {
      put("tsconfig.json", '{ "compilerOptions": { "plugins": [{ "name": "./evil.js" }] } }');
      put("eslint.config.js", tripwire());
      put(".eslintrc.js", tripwire());
      put("wherefore.config.js", tripwire());
      put("evil.js", tripwire());
    },
  ],
  [
    "a compiler and a zod of its own",
    () => {
      put("node_modules/typescript/index.js", tripwire());
      put("node_modules/typescript/package.json", '{ "name": "typescript", "main": "index.js" }');
      put("node_modules/zod/index.js", tripwire());
      put("node_modules/@wherefore/core/index.js", tripwire());
      put("app.ts", 'import * as z from "zod"; export const U = z.object({ email: z.email() });');
    },
  ],
  [
    "code that runs as it is imported",
    () => {
      put("evil.ts", `${tripwire()} export const user = { email: 1 };`);
      put(
        "app.ts",
        'import { user } from "./evil.ts"; import express from "express"; express().get("/a", (req, res) => { res.json(user); }); eval(user); await import("./evil.ts"); require("./evil.ts");',
      );
    },
  ],
  [
    "fields of prototype names",
    () => {
      put(
        "proto.ts",
        'export interface User { __proto__: string; constructor: string; toString: string; hasOwnProperty: string; valueOf: { __proto__: { email: string } } } const x = { ["__proto__"]: { email: "a" } }; import express from "express"; express().get("/a", (req, res) => { res.json(x); res.json(req.body.__proto__.email); res.json(req.body.constructor); });',
      );
    },
  ],
  [
    "types that unfold without end",
    () => {
      put("wide.ts", wide(40));
      put("app.ts", route("T0", "./wide.ts"));
    },
  ],
  [
    "unions that double",
    () => {
      put(
        "union.ts",
        `type A0 = { email: string }; ${Array.from({ length: 60 }, (_, index) => `type A${(index + 1).toString()} = A${index.toString()} | [A${index.toString()}, A${index.toString()}];`).join("\n")} export type A = A60;`,
      );
      put("app.ts", route("A", "./union.ts"));
    },
  ],
  [
    "functions that call each other in a web",
    () => {
      put(
        "web.ts",
        `${Array.from({ length: 200 }, (_, index) => `export function f${index.toString()}(req, res) { f${((index + 1) % 200).toString()}(req, res); f${((index * 7) % 200).toString()}(req, res); return f${((index + 3) % 200).toString()}; }`).join("\n")} import express from "express"; express().get("/a", f0);`,
      );
    },
  ],
  [
    "names that would make a pattern backtrack",
    () => {
      put(
        "names.ts",
        `export interface User { ${"a".repeat(60_000)}: string; ${"aA".repeat(30_000)}: string; ${"é_".repeat(20_000)}: string }\n/** @category ${"a.".repeat(50_000)} */\nexport interface B { x: string }`,
      );
    },
  ],
  [
    "comments that would make a pattern backtrack",
    () => {
      put(
        "comments.ts",
        `// wherefore-disable-next-line ${"a, ".repeat(50_000)}--${" --".repeat(50_000)}\n/*${"*".repeat(100_000)} @category ${" ".repeat(100_000)}*/ export const x = "${"/".repeat(100_000)}";`,
      );
    },
  ],
  [
    "one line of a megabyte",
    () => {
      put("line.ts", `export const x = "${"/a req ".repeat(149_000)}"; express().get("/a", (req, res) => {});`);
    },
  ],
  [
    "strings that look like routes",
    () => {
      put("routes.ts", Array.from({ length: 20_000 }, (_, index) => `x("/${index.toString()}", (req) => 1);`).join("\n"));
    },
  ],
  [
    "files that are binary",
    () => {
      writeFileSync(join(folder, "binary.ts"), Buffer.from(Array.from({ length: 100_000 }, (_, index) => (index * 7919) % 256)));
    },
  ],
  [
    "folders two hundred deep",
    () => {
      put(`${"d/".repeat(200)}deep.ts`, secret);
    },
  ],
  [
    "a hard link to a file of its own",
    () => {
      linkSync(join(folder, "model.ts"), join(folder, "again.ts"));
    },
  ],
  [
    "a Prisma schema, SQL and GraphQL nested without end",
    () => {
      put("schema.prisma", `model A { ${"x {".repeat(50_000)}`);
      put("a.sql", `CREATE TABLE a (${"(".repeat(100_000)}`);
      put("a.graphql", `type A { a: ${"[".repeat(100_000)}`);
    },
  ],
  [
    "data nested without end",
    () => {
      put("openapi.json", "[".repeat(400_000));
      put("openapi.yaml", `${"- ".repeat(20_000)}a`);
    },
  ],
  [
    "YAML that multiplies itself",
    () => {
      put(
        "openapi.yaml",
        `a: &a [1,1,1,1,1,1,1,1,1]\n${Array.from({ length: 25 }, (_, index) => `${String.fromCharCode(98 + index)}: &${String.fromCharCode(98 + index)} [${Array.from({ length: 9 }, () => `*${String.fromCharCode(97 + index)}`).join(",")}]`).join("\n")}`,
      );
    },
  ],
];

async function scanned(): Promise<Report> {
  return openProject({ root: folder }).scan();
}

describe("a hostile workspace", () => {
  it("is tried in more than forty forms", () => {
    expect(workspaces.length).toBeGreaterThanOrEqual(40);
  });

  it.skipIf(process.platform === "win32").each(workspaces)(
    "with %s is read to the end, inside its folder, and nothing of it runs",
    async (_, make) => {
      make();
      const { findings, fields, routes, policies } = await scanned();
      expect(existsSync(join(outside, "executed"))).toBe(false);
      const places = [...findings, ...fields, ...routes, ...policies].map(({ file }) => file);
      expect(places.filter((file) => !file.startsWith(folder + sep))).toEqual([]);
      expect(policies.map(({ id }) => id)).not.toContain("theirs");
      expect(JSON.stringify(routes)).not.toContain("contact.phone");
      expect(fields.map(({ file }) => file)).toContain(join(folder, "model.ts"));
      expect(Object.getPrototypeOf({})).not.toHaveProperty("policy");
    },
    20_000,
  );

  it("of a hundred thousand files is read in part, and the report says so", async () => {
    const files = Array.from({ length: 100_000 }, (_, index) => join(folder, `f${index.toString()}.ts`));
    const project = openProject({ root: folder, listFiles: () => files, readText: () => ({ text: "export const x = 1;" }) });
    const { files: read, skipped } = await project.scan();
    expect(read).toHaveLength(50_000);
    expect(skipped).toEqual([{ file: folder, reason: "only 50000 files are read; 50000 more are left out" }]);
  }, 60_000);

  it("gives way to whoever asked, in the middle of a scan", async () => {
    const files = Array.from({ length: 5000 }, (_, index) => join(folder, `f${index.toString()}.ts`));
    const project = openProject({
      root: folder,
      listFiles: () => files,
      readText: () => ({ text: "export interface User { email: string }" }),
    });
    const stop = new AbortController();
    const scan = project.scan({
      signal: stop.signal,
      onProgress: (done) => {
        if (done > 100) stop.abort();
      },
    });
    await expect(scan).rejects.toThrow("aborted");
  });
});
