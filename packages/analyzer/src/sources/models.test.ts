import { describe, expect, it } from "vitest";
import { fieldsIn } from "../../test/fields-in.ts";

describe("a table of Drizzle", () => {
  it("declares its columns, and whose keys they are", async () => {
    const code = `
import { boolean, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: integer().primaryKey(), email: text("mail").notNull(), born: timestamp(), active: boolean() });
export const letters = pgTable("letters", { from: integer().references(() => users.id), about: integer().references(() => products.id) });`;
    expect(await fieldsIn("schema.ts", code)).toEqual([
      "users.id: identifier.user_id",
      "users.email: contact.email",
      "letters.from: identifier.user_id",
    ]);
  });

  it("made by a function of the project, or with a function that makes its columns, is one too", async () => {
    const code = `
import { pgTableCreator, text } from "drizzle-orm/pg-core";
const createTable = pgTableCreator((name) => name);
export const users = createTable("user", { email: text() });
export const members = createTable("member", (d) => ({ phone: d.text() }));
const other = createStore("user", { email: text() });`;
    expect(await fieldsIn("schema.ts", code)).toEqual(["users.email: contact.email", "members.phone: contact.phone"]);
  });
});

describe("a schema of Mongoose", () => {
  it("declares its paths, nested ones included", async () => {
    const code = `
const mongoose = require("mongoose");
const { Schema } = mongoose;
const userSchema = new Schema({
  email: { type: String, required: true },
  name: { first: String, last: String },
  addresses: [{ street: String, primary: Boolean }],
  orders: [{ type: Schema.Types.ObjectId, ref: "Order" }],
  settings: { type: { theme: String } },
});
const note = new mongoose.Schema({ about: { type: mongoose.Types.ObjectId, ref: "Patient" } });`;
    expect(await fieldsIn("user.js", code)).toEqual([
      "userSchema.email: contact.email",
      "userSchema.name.first: identity.name",
      "userSchema.name.last: identity.name",
      "userSchema.addresses: contact.postal_address",
      "userSchema.addresses.street: contact.postal_address",
      "note.about: identifier.user_id",
    ]);
  });

  it("is no schema of another library", async () => {
    expect(await fieldsIn("x.js", 'import { Schema } from "other"; // not mongoose\nnew Schema({ email: String });')).toEqual([]);
  });
});

describe("a model of Sequelize", () => {
  it("declares its attributes, by define, init or createTable", async () => {
    const code = `
import { DataTypes, Model } from "sequelize";
sequelize.define("User", { email: DataTypes.STRING(200), active: DataTypes.BOOLEAN });
class Member extends Model {}
Member.init({ phone: { type: DataTypes.STRING } }, { sequelize });
class Guest extends Model { static init(sequelize) { return super.init({ iban: DataTypes.STRING }, { sequelize }); } }
const customerAttributes = { lastName: { type: DataTypes.STRING }, active: { type: DataTypes.BOOLEAN } };
queryInterface.createTable("letters", { whose: { type: DataTypes.INTEGER, references: { model: "users", key: "id" } } });`;
    expect(await fieldsIn("models.js", code)).toEqual([
      "User.email: contact.email",
      "Member.phone: contact.phone",
      "Guest.iban: financial.bank_account",
      "customerAttributes.lastName: identity.name",
      "letters.whose: identifier.user_id",
    ]);
  });

  it("is none where no attribute has a type of Sequelize", async () => {
    expect(await fieldsIn("x.js", '// sequelize\ncustomElements.define("user", { email: "text" });')).toEqual([]);
  });
});
