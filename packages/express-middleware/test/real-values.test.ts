import { Decimal } from "decimal.js";
import mongoose from "mongoose";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { personal } from "../src/index.ts";
import { CANARY, frameworks, privacy, serve, startGuard } from "./site.ts";

const Customer = z.object({
  name: personal(z.string(), "identity.name"),
  jobTitle: personal(z.string(), "profile.job"),
  letters: z.array(z.object({ to: personal(z.string(), "contact.email"), by: personal(z.string(), "profile.job") })).optional(),
  balance: z.string().optional(),
  since: z.string().optional(),
});
const plain = { name: "Ada", jobTitle: `${CANARY}-job`, letters: [{ to: "bob@papers.example", by: `${CANARY}-by` }], balance: "3.50" };
const kept = { name: "Ada", letters: [{ to: "bob@papers.example" }], balance: "3.50" };
const since = new Date("2026-01-01T00:00:00.000Z");

const documents = mongoose.model(
  "Customer",
  new mongoose.Schema(
    {
      name: String,
      jobTitle: String,
      secret: String,
      letters: [{ to: String, by: String }],
      balance: mongoose.Schema.Types.Decimal128,
      since: Date,
    },
    { toJSON: { virtuals: true, transform: (_document, made) => ({ ...made, balance: String(made.balance) }) } },
  ),
);
documents.schema.virtual("nickname").get(() => `${CANARY}-virtual`);

/** What is used of Sequelize, whose own types do not compile under the compiler options of this repository. */
interface SequelizeInUse {
  readonly DataTypes: Readonly<Record<"STRING" | "JSON" | "DECIMAL" | "DATE", object>>;
  readonly Sequelize: new (url: string, options: object) => { define(name: string, columns: object): { build(values: object): object } };
}
const { DataTypes, Sequelize } = createRequire(import.meta.url)("sequelize") as SequelizeInUse;
// The connection is never opened: rows are built, not read.
const connection = new Sequelize("postgres://127.0.0.1:1/none", { dialectModule: { Client: Object, types: {} }, logging: false });
const Row = connection.define("Row", {
  name: DataTypes.STRING,
  jobTitle: DataTypes.STRING,
  letters: DataTypes.JSON,
  balance: DataTypes.DECIMAL,
  since: DataTypes.DATE,
});

/** What a delegate of Prisma answers: a plain object whose amounts are of a class of their own. */
const prismaRow = { ...plain, balance: new Decimal("3.50").toDP(2), since };

class Entity {
  readonly name = "Ada";
  readonly #jobTitle = CANARY;
  readonly balance = { toJSON: (): string => "3.50" };
  readonly letters = new Set([{ to: "bob@papers.example" }]);
  get jobTitle(): string {
    return this.#jobTitle;
  }
}

const values: Readonly<Record<string, readonly [unknown, object]>> = {
  "a document of Mongoose": [new documents({ ...plain, since, secret: CANARY }), { ...kept, since: since.toISOString() }],
  "a lean document": [new documents({ ...plain, since }).toObject(), { name: "Ada", letters: kept.letters, since: since.toISOString() }],
  "a row of Sequelize": [Row.build({ ...plain, since }), { ...kept, since: since.toISOString() }],
  "a row of Prisma": [prismaRow, { ...kept, balance: "3.5", since: since.toISOString() }],
  "an instance of a class": [new Entity(), { name: "Ada", balance: "3.50" }],
  "a proxy": [new Proxy(plain, {}), kept],
  "an object that says it is something else": [{ toJSON: () => ({ toJSON: () => CANARY, ...plain }) }, kept],
};

describe.each(frameworks)("%s: an answer", (_version, express) => {
  it.each(Object.keys(values))("may be %s, and is filtered as what it is in JSON", async (kind) => {
    const [value, expected] = values[kind] ?? [];
    const app = express();
    app.use(startGuard());
    app.get("/x", privacy.purpose("account", { response: Customer }), (_request, response) => response.json(value as never));
    const answer = await (await serve(app))("/x", { caller: "7" });
    expect([answer.status, answer.json]).toEqual([200, expected]);
    expect(answer.everything).not.toContain(CANARY);
  });

  const refused: Readonly<Record<string, unknown>> = {
    "a bigint": { name: 1n },
    bytes: { name: "Ada", letters: new Uint8Array(9) },
    "itself again": (() => {
      const circle: { letters?: unknown; name: string } = { name: CANARY };
      circle.letters = circle;
      const list: unknown[] = [];
      list.push(list);
      return { ...circle, letters: [{ to: list }] };
    })(),
    "what throws when it is read": {
      get name(): string {
        throw new Error(CANARY);
      },
    },
  };
  it.each(Object.keys(refused))("that holds %s is an error without the value", async (kind) => {
    const app = express();
    app.use(startGuard());
    const Loose = Customer.extend({ letters: personal(z.unknown(), "contact.email") });
    app.get("/x", privacy.purpose("account", { response: Loose }), (_request, response) => response.json(refused[kind] as never));
    const answer = await (await serve(app))("/x", { caller: "7" });
    expect(answer.status).toBe(500);
    expect(answer.everything).not.toContain(CANARY);
  });
});
