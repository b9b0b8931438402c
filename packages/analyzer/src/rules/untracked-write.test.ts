import { describe, expect, it } from "vitest";
import { findingsOf } from "../../test/findings-of.ts";
import { pathOf } from "../../test/project-of.ts";

const model = (mark = ""): string =>
  `import { Entity } from "typeorm"; @Entity() export class Ticket { ${mark} slot: string; /** @category contact.phone */ phone: string }`;
const write =
  "interface Form { /** @category contact.phone */ tel: string } declare const form: Form; declare const tickets: { save(row: object): void };";

async function said(code: string, mark = ""): Promise<string[]> {
  const found = await findingsOf("untracked-write", { "model.ts": model(mark), "app.ts": `${write}\n${code}` });
  return found.map(({ message }) => message);
}

describe("untracked-write accepts", () => {
  it.each([
    ["a marked column", "tickets.save({ phone: form.tel });", ""],
    ["a column said to hold nothing personal", "tickets.save({ slot: form.tel });", "/** @notPersonal a code */"],
    ["what is not personal", 'tickets.save({ slot: "new" });', ""],
    ["a model nobody declares", "declare const rows: { save(row: object): void }; rows.save({ slot: form.tel });", ""],
  ])("%s", async (_, code, mark) => {
    expect(await said(code, mark)).toEqual([]);
  });
});

describe("untracked-write reports", () => {
  it.each([
    ["a row that is saved", "tickets.save({ slot: form.tel });"],
    ["a row that is created", "declare const prisma: any; prisma.ticket.create({ data: { slot: form.tel } });"],
    ["a row that is updated", "declare const Ticket: any; Ticket.updateOne({ id: 1 }, { $set: { slot: form.tel } });"],
    ["a row a query builder inserts", "declare const db: any; declare const ticket: any; db.insert(ticket).values({ slot: form.tel });"],
  ])("%s", async (_, code) => {
    expect(await said(code)).toEqual([expect.stringContaining("is contact.phone and is written to `Ticket.slot`, which is not marked")]);
  });

  it("with the column beside it", async () => {
    const [finding] = await findingsOf("untracked-write", {
      "model.ts": model(),
      "app.ts": `${write} tickets.save({ slot: form.tel });`,
    });
    expect(finding).toMatchObject({ severity: "warning", related: [{ file: pathOf("model.ts") }] });
  });
});
