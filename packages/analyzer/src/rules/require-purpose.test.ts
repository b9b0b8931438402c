import { describe, expect, it } from "vitest";
import { policySource, scanOf } from "../../test/project-of.ts";
import type { Finding } from "../finding.ts";

async function findingsIn(code: string, policy = policySource): Promise<readonly Finding[]> {
  const { findings } = await scanOf({ "package.json": "{}", "policy.ts": policy, "model.ts": code });
  return findings.filter(({ rule }) => rule === "require-purpose");
}

async function summaryOf(code: string): Promise<string[]> {
  return (await findingsIn(code)).map(
    ({ severity, owner, field, category }) => `${severity} ${owner ?? ""}.${field ?? ""} ${category ?? ""}`,
  );
}

const zod = 'import * as z from "zod"; import { personal, dataSubjectId } from "@wherefore/core";';

describe("require-purpose accepts", () => {
  it.each([
    [
      "a marked field whose category a purpose covers",
      `${zod} export const User = z.object({ email: personal(z.email(), "contact.email") });`,
    ],
    [
      "a mark inside wrappers",
      `${zod} export const User = z.object({ email: personal(z.string(), "contact.email").optional().nullable() });`,
    ],
    [
      "a mark under a wrapping function",
      `${zod} export const User = z.object({ email: z.optional(personal(z.string(), "contact.email")) });`,
    ],
    ["a mark in a list", `${zod} export const User = z.object({ emails: z.array(personal(z.email(), "contact.email")) });`],
    [
      "a mark on a constant",
      `${zod} const mail = personal(z.email(), "contact.email"); export const User = z.object({ email: mail.optional() });`,
    ],
    [
      "a mark through a namespace",
      `import * as z from "zod"; import * as w from "@wherefore/core"; export const User = z.object({ email: w.personal(z.email(), "contact.email") });`,
    ],
    ["a category in the comment of a field", "export interface User { /** @category contact.email */ email: string }"],
    [
      "a category in the comment of the owner",
      "/** @category contact.email */\nexport interface Mailbox { email: string; recoveryEmail: string }",
    ],
    ["a field said to be not personal", "export interface User { /** @notPersonal address of the shared mailbox */ email: string }"],
    [
      "the fields of a map",
      `import { fieldsOf, notPersonal } from "@wherefore/core"; interface User { email: string; phone: string } export const UserRow = fieldsOf<User>()({ email: "contact.email", phone: notPersonal });`,
    ],
    [
      "the fields of a map over a partial type",
      `import { fieldsOf } from "@wherefore/core"; interface User { email: string } export const Row = fieldsOf<Partial<Readonly<User>>>()({ email: "contact.email" });`,
    ],
    [
      "inherited fields of a map",
      `import { fieldsOf } from "@wherefore/core"; interface Base { email: string } interface User extends Base { id: string } export const Row = fieldsOf<User>()({ id: "contact.email", email: "contact.email" });`,
    ],
    [
      "keys of a person, which have a rule of their own",
      `${zod} export interface Order { customerId: string } export const User = z.object({ id: dataSubjectId(z.uuid()) });`,
    ],
    ["what belongs to things", "export interface Product { name: string; description: string; price: number }"],
    ["doubtful names", "export interface Row { name: string; title: string }"],
    [
      "switches and templates about personal data",
      "export interface User { emailVerified: boolean; emailTemplate: string; sendEmail: boolean }",
    ],
    ["methods and functions", "export interface Users { email(): string; findByEmail: (email: string) => void }"],
    ["static members", "export class User { static email = 'x' }"],
  ])("%s", async (_, code) => {
    expect(await summaryOf(code)).toEqual([]);
  });
});

describe("require-purpose reports", () => {
  it.each([
    ["an unmarked field of an interface", "export interface User { email: string }", "warning User.email contact.email"],
    ["an unmarked field of a type alias", "export type User = { email: string }", "warning User.email contact.email"],
    [
      "an unmarked field inside an intersection",
      "type Base = {}; export type User = Base & { email: string }",
      "warning User.email contact.email",
    ],
    ["an unmarked field of a class", "export class User { email!: string }", "warning User.email contact.email"],
    ["an unmarked parameter property", "export class User { constructor(readonly email: string) {} }", "warning User.email contact.email"],
    [
      "an unmarked field of a zod object",
      'import { z } from "zod"; export const User = z.object({ email: z.string() });',
      "warning User.email contact.email",
    ],
    [
      "an unmarked field of zod/mini",
      'import { object, string } from "zod/mini"; export const User = object({ email: string() });',
      "warning User.email contact.email",
    ],
    [
      "an unmarked field of an extension",
      `${zod} const Base = z.object({}); export const User = Base.extend({ email: z.string() });`,
      "warning User.email contact.email",
    ],
    [
      "a nested object under the name of its parent",
      "export interface Order { customer: { email: string } }",
      "warning Order.customer.email contact.email",
    ],
    [
      "a nested zod object",
      `${zod} export const Order = z.object({ customer: z.object({ email: z.string() }) });`,
      "warning Order.customer.email contact.email",
    ],
    ["a quoted key", 'export interface User { "first-name": string }', "warning User.first-name identity.name"],
    ["a probable name as a hint", "export interface SendArguments { email: string }", "information SendArguments.email contact.email"],
    [
      "a schema that checks for an address, whatever the field is called",
      `${zod} export const Form = z.object({ reachMe: z.email() });`,
      "information Form.reachMe contact.email",
    ],
    [
      "a marked field that no purpose covers",
      `${zod} export const User = z.object({ phone: personal(z.string(), "contact.phone") });`,
      "error User.phone contact.phone",
    ],
    [
      "a commented field that no purpose covers",
      "export interface User { /** @category contact.phone */ phone: string }",
      "error User.phone contact.phone",
    ],
    [
      "a mapped field of a type declared nowhere",
      `import { fieldsOf } from "@wherefore/core"; import type { User } from "@prisma/client"; export const Row = fieldsOf<User>()({ phone: "contact.phone" });`,
      "error User.phone contact.phone",
    ],
  ])("%s", async (_, code, expected) => {
    expect(await summaryOf(code)).toEqual([expected]);
  });

  it("a field once, at its declaration, however often its type is used", async () => {
    const code =
      "export interface User { email: string } export type A = User; export type B = Partial<User>; export interface C { user: User; other: User[] }";
    expect(await summaryOf(code)).toEqual(["warning User.email contact.email"]);
  });

  it("marks of another function by the same name as no marks", async () => {
    const code =
      'import * as z from "zod"; const personal = <T>(schema: T, _: string): T => schema; export const User = z.object({ email: personal(z.string(), "contact.email") });';
    expect(await summaryOf(code)).toEqual(["information User.email contact.email"]);
  });

  it("objects of another library by the same method as no schemas", async () => {
    expect(await summaryOf('import * as z from "not-zod"; export const User = z.object({ email: z.string() });')).toEqual([]);
  });
});

describe("a finding about a name", () => {
  it("says which purposes would cover it, why it is believed, and where the field's name stands", async () => {
    const [finding] = await findingsIn("export interface User {\n  email: string;\n}");
    expect(finding).toMatchObject({
      confidence: "high",
      purposes: ["account", "newsletter"],
      evidence: ["name: “email” means contact.email", "owner: “user” is a person"],
      range: { start: { line: 1, character: 2 }, end: { line: 1, character: 7 } },
      fingerprint: "require-purpose:User.email:contact.email",
    });
  });

  it("keeps its fingerprint when lines are added above it", async () => {
    const [before] = await findingsIn("export interface User { email: string }");
    const [after] = await findingsIn("\n\n// moved\nexport interface User { email: string }");
    expect(after?.fingerprint).toBe(before?.fingerprint);
    expect(after?.range).not.toEqual(before?.range);
  });
});

describe("without a policy", () => {
  it("no purpose covers any field", async () => {
    const { findings, policies } = await scanOf({ "model.ts": "export interface User { /** @category contact.email */ email: string }" });
    expect(policies).toEqual([]);
    expect(findings.map(({ severity, message }) => [severity, message])).toEqual([
      ["error", "`User.email` is contact.email, and no policy was found; write one with definePolicy."],
    ]);
  });
});
