import { problemsIn, type Policy } from "@wherefore/core";
import { readPolicyLiteral } from "@wherefore/analyzer";
import ts from "typescript";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderOf, type TestFolder } from "./run-in.ts";

const repository = join(import.meta.dirname, "../../..");

/** Packages an application may have, as far as these tests need them: their types, and what runs at start. */
const packages: Readonly<Record<string, string>> = {
  "express-session/package.json": '{ "name": "express-session", "version": "1.0.0", "main": "index.js", "types": "index.d.ts" }',
  "express-session/index.js":
    'module.exports = ({ name }) => (req, res, next) => { req.session = {}; res.setHeader("Set-Cookie", `${name}=1; Path=/; HttpOnly`); next(); };',
  "express-session/index.d.ts":
    'import type { RequestHandler } from "express"; declare function session(options: object): RequestHandler; export = session;',
  "@prisma/client/package.json": '{ "name": "@prisma/client", "version": "6.0.0", "types": "index.d.ts" }',
  "@prisma/client/index.d.ts":
    "export type Member = { id: number; email: string; fullName: string; birthDate: Date | null; settings: unknown; createdAt: Date };",
  "drizzle-orm/package.json": '{ "name": "drizzle-orm", "version": "1.0.0", "exports": { "./pg-core": { "types": "./pg-core.d.ts" } } }',
  "drizzle-orm/pg-core.d.ts":
    "interface Column<T> { is: T } export declare function text(name: string): Column<string>; export declare function jsonb(name: string): Column<unknown>; export declare function pgTable<T extends Record<string, Column<unknown>>>(name: string, columns: T): { $inferSelect: { [K in keyof T]: T[K]['is'] } };",
  "mongoose/package.json": '{ "name": "mongoose", "version": "8.0.0", "types": "index.d.ts" }',
  "mongoose/index.d.ts":
    "type Of<T> = T extends StringConstructor ? string : T extends DateConstructor ? Date : { of: T }; export declare class Schema<T> { constructor(shape: T); shape: T } export type InferSchemaType<S> = S extends Schema<infer T> ? { [K in keyof T]?: Of<T[K]> | null } : never;",
  "typeorm/package.json": '{ "name": "typeorm", "version": "1.0.0", "types": "index.d.ts" }',
  "typeorm/index.d.ts":
    "export declare function Entity(): ClassDecorator; export declare function Column(): PropertyDecorator; export declare function OneToMany(...all: unknown[]): PropertyDecorator;",
};

const application: Readonly<Record<string, string>> = {
  "package.json": JSON.stringify({
    name: "@acme/book-club",
    type: "module",
    dependencies: { express: "5", "express-session": "1", "@sendgrid/mail": "8", typeorm: "1" },
  }),
  "tsconfig.json": "{}",
  "prisma/schema.prisma":
    "model Member {\n  id Int @id\n  email String\n  fullName String\n  birthDate DateTime?\n  settings Json\n  loans Loan[]\n  createdAt DateTime\n}\nmodel Loan {\n  id Int @id\n  member Member @relation(fields: [memberId], references: [id])\n  memberId Int\n}\n",
  "src/tables.ts":
    'import { jsonb, pgTable, text } from "drizzle-orm/pg-core";\nexport const readers = pgTable("readers", {\n  email: text("email"),\n  phone: text("phone"),\n  settings: jsonb("settings"),\n});\n',
  "src/documents.ts":
    'import { Schema } from "mongoose";\nexport const patronSchema = new Schema({\n  email: String,\n  firstName: String,\n  address: { street: String },\n});\n',
  "src/entities.ts":
    'import { Column, Entity, OneToMany } from "typeorm";\n@Entity()\nexport class Customer {\n  @Column() id!: number;\n  @Column() email!: string;\n  @OneToMany(() => Customer, "friends") friends!: Customer[];\n  private secret = 1;\n  get label(): string {\n    return this.email;\n  }\n}\n',
  "src/app.ts": `import express from "express";
import session from "express-session";

export const app = express();
app.use(express.json(), session({ name: "club.sid", secret: "x" }));

app.get("/health", (_req, res) => {
  res.json({ status: "up" });
});
app.post("/login", (req, res) => {
  const { email } = req.body as { email: string };
  res.json({ email });
});
`,
  "src/start.ts": `import { app } from "./app.ts";
const server = app.listen(0, "127.0.0.1", async () => {
  const address = server.address();
  const origin = \`http://127.0.0.1:\${typeof address === "object" && address ? address.port : ""}\`;
  const login = { method: "POST", headers: { "content-type": "application/json" }, body: '{"email":"ada@example.org"}' };
  for (const [path, init] of [["/health", {}], ["/none", {}], ["/login", login]] as const) {
    const answer = await fetch(origin + path, init);
    console.log(path, answer.status, answer.headers.get("etag"), answer.headers.get("set-cookie"), await answer.text());
  }
  server.close();
  process.exit();
});
`,
};

function applicationFolder(changes: Readonly<Record<string, string>> = {}): TestFolder {
  const folder = folderOf({ ...application, ...changes });
  for (const [name, text] of Object.entries(packages)) folder.put(join("node_modules", name), text);
  mkdirSync(join(folder.path, "node_modules/@types"));
  const own = ["core", "store", "express-middleware"].map((name) => [`@wherefore/${name}`, `packages/${name}`]);
  const others = ["express", "zod", "@types/node", "@types/express"].map((name) => [name, `node_modules/${name}`]);
  mkdirSync(join(folder.path, "node_modules/@wherefore"));
  for (const [name = "", target = ""] of [...own, ...others])
    symlinkSync(join(repository, target), join(folder.path, "node_modules", name));
  return folder;
}

const read = (folder: TestFolder, name: string): string => readFileSync(join(folder.path, name), "utf8");

describe("wherefore init", () => {
  it("shows what it would write, and writes nothing", async () => {
    using folder = applicationFolder();
    const { status, stdout } = await folder.wherefore("init");
    expect(status).toBe(0);
    expect(stdout).toContain("the cookie club.sid of express-session is registered as exempt");
    expect(stdout).toContain("--- /dev/null\n+++ src/privacy/policy.ts\n");
    expect(stdout).toContain('\n+import { guard } from "./privacy/guard.ts";\n');
    expect(stdout).toContain('\n \n+app.use(guard);\n app.get("/health"');
    expect(stdout).toContain("Nothing was written. Write it with: wherefore init --write");
    expect(existsSync(join(folder.path, "src/privacy"))).toBe(false);
    expect(read(folder, "src/app.ts")).toBe(application["src/app.ts"]);
  });

  it("drafts a policy that loads, covers what was found, and leaves the decisions to people", async () => {
    using folder = applicationFolder();
    await folder.wherefore("init", "--write");
    const { value } = readPolicyLiteral(join(folder.path, "src/privacy/policy.ts"));
    expect(problemsIn(value)).toEqual([]);
    const policy = value as Policy;
    const leaves = Object.values(policy.categories).flatMap(({ includes }) => includes);
    expect(leaves).toEqual(expect.arrayContaining(["contact.email", "contact.phone", "identity.name", "identity.date_of_birth"]));
    expect(policy.purposes["service"]).toMatchObject({ lawfulBasis: { undecided: expect.any(Array) as unknown }, retention: "not-stated" });
    expect(policy.recipients).toMatchObject({ sendgrid: { role: "processor", country: "not-stated" } });
    expect(policy.trackers).toMatchObject([{ name: "club.sid", consent: "exempt", purpose: "session" }]);
  });

  it("never writes over anything, and has nothing left to do the second time", async () => {
    using folder = applicationFolder({ "src/privacy/policy.ts": "// mine\n", "wherefore.json": '{ "policy": "./src/privacy/policy.ts" }' });
    const { stdout } = await folder.wherefore("init", "--write");
    expect(stdout).toContain("./src/privacy/policy.ts is there already and is left as it is");
    expect(read(folder, "src/privacy/policy.ts")).toBe("// mine\n");
    const before = read(folder, "src/app.ts");
    const again = await folder.wherefore("init", "--write");
    expect(again.stdout).toContain("There is nothing to write.");
    expect(again.stdout).toContain("the application has a guard already");
    expect(read(folder, "src/app.ts")).toBe(before);
  });

  it("names the function that registers most routes", async () => {
    using folder = applicationFolder({
      "src/api.ts":
        'declare function define(...all: unknown[]): void;\ndefine("get", "/a", (req) => {});\ndefine("get", "/b", (req) => {});\ndefine("get", "/c", (req) => {});\n',
    });
    await folder.wherefore("init", "--write");
    expect(JSON.parse(read(folder, "wherefore.json"))).toEqual({ policy: "./src/privacy/policy.ts", registrars: ["define"] });
    expect((await folder.wherefore("routes", "src")).stdout).toContain('"path":"/b"');
  });

  it("maps the columns of Prisma, Drizzle, Mongoose and TypeORM models, and what it writes compiles", async () => {
    using folder = applicationFolder();
    await folder.wherefore("init", "--write");
    const maps = read(folder, "src/privacy/fields.ts");
    expect(maps).toContain(
      'export const MemberRow = fieldsOf<Omit<Member, "settings">>()({\n  id: dataSubjectId(),\n  email: "contact.email",',
    );
    expect(maps).toContain('fieldsOf<Pick<typeof readers.$inferSelect, "email" | "phone">>');
    expect(maps).toContain('fieldsOf<Pick<InferSchemaType<typeof patronSchema>, "email" | "firstName">>');
    expect(maps).toContain('fieldsOf<Pick<Customer, "id" | "email">>');
    expect(typeErrorsIn(folder)).toEqual([]);
  }, 180_000);

  it("puts a guard in shadow on the application, which answers as before", async () => {
    using folder = applicationFolder();
    const before = started(folder);
    await folder.wherefore("init", "--write");
    expect(before).toContain("/login 200");
    expect(started(folder)).toBe(before);
    expect(existsSync(join(folder.path, ".wherefore/record.db"))).toBe(true);
  }, 120_000);

  it("writes CommonJS for an application in plain JavaScript, which starts", async () => {
    using folder = applicationFolder({
      "package.json": JSON.stringify({ name: "old", dependencies: { express: "5" } }),
      "src/app.ts": "export {};\n",
      "server.js":
        'const express = require("express");\nconst app = express();\napp.use(express.json());\napp.get("/users/:id", (req, res) => {\n  res.json({ email: "ada@example.org" });\n});\nconst server = app.listen(0, "127.0.0.1", async () => {\n  const answer = await fetch(`http://127.0.0.1:${server.address().port}/users/1`);\n  console.log(answer.status, await answer.text());\n  process.exit();\n});\n',
    });
    await folder.wherefore("init", "--write");
    expect(read(folder, "privacy/guard.js")).toContain('const { openStore } = require("@wherefore/store");');
    expect(started(folder, "server.js")).toBe('200 {"email":"ada@example.org"}\n');
  }, 60_000);

  it("says what is missing where there is no application", async () => {
    using folder = folderOf({ "readme.md": "" });
    const { status, stderr } = await folder.wherefore("init");
    expect([status, stderr]).toEqual([2, expect.stringContaining("There is no package.json here")]);
  });
});

function started(folder: TestFolder, file = "src/start.ts"): string {
  const { stdout, stderr } = spawnSync(process.execPath, ["--conditions=@wherefore/source", "--experimental-sqlite", file], {
    cwd: folder.path,
    encoding: "utf8",
    env: { ...process.env, NODE_NO_WARNINGS: "1" },
  });
  return stdout === "" ? stderr : stdout;
}

function typeErrorsIn(folder: TestFolder): string[] {
  const files = ["src/app.ts", "src/privacy/fields.ts", "src/privacy/guard.ts"].map((name) => join(folder.path, name));
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    experimentalDecorators: true,
    customConditions: ["@wherefore/source"],
    types: ["node"],
    typeRoots: [join(folder.path, "node_modules/@types")],
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ file, messageText }) => `${file?.fileName ?? ""}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`);
}
