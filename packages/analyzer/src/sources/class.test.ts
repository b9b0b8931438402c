import { describe, expect, it } from "vitest";
import { fieldsIn, marksIn } from "../../test/fields-in.ts";

describe("a class in TypeScript", () => {
  it("stored by an ORM declares its columns; relations declare nothing", async () => {
    const code = `
import { Column, Entity, ManyToOne, PrimaryGeneratedColumn } from "typeorm";
@Entity() export class User {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ name: "mail", unique: true }) email!: string;
  @Column({ type: "enum", enum: Gender }) gender!: Gender;
  @ManyToOne(() => User) friend!: User;
  @Column() active!: boolean;
}`;
    expect(await fieldsIn("user.ts", code)).toEqual([
      "User.id: identifier.user_id",
      "User.email: contact.email",
      "User.gender: identity.gender",
    ]);
  });

  it("is heard by what its decorators check and point to", async () => {
    const code = `
class Notice {
  @IsEmail() to: string;
  @ForeignKey(() => Customer) @Column() whose: number;
  @ForeignKey(() => Product) @Column() what: number;
  @Prop({ type: Types.ObjectId, ref: "Patient" }) about: Types.ObjectId;
}`;
    expect(await fieldsIn("notice.ts", code)).toEqual([
      "Notice.to: contact.email",
      "Notice.whose: identifier.user_id",
      "Notice.about: identifier.user_id",
    ]);
  });

  it("is marked by decorators", async () => {
    const code =
      'class T { @Category("contact.email") a: string; @Personal("contact.phone") b: string; @NotPersonal("shared") email: string }';
    expect(await marksIn("t.ts", code)).toEqual(["a: contact.email", "b: contact.phone"]);
    expect(await fieldsIn("t.ts", code)).toHaveLength(2);
  });
});

describe("a class in JavaScript", () => {
  it("declares its properties and what its constructor makes, with the types its comments state", async () => {
    const code = `
class User {
  /** @type {string} */ email;
  /** @type {boolean} */ phone;
  #password = "";
  constructor(name, cache) {
    /** @type {Date} */
    this.birthDate = null;
    if (name) this._lastName = name;
    this.cache = cache;
    this.email = "again";
    const help = { fill() { this.phone = 1; } };
  }
}`;
    expect(await fieldsIn("user.js", code)).toEqual([
      "User.email: contact.email",
      "User.password: credentials.password",
      "User.birthDate: identity.date_of_birth",
      "User._lastName: identity.name",
    ]);
  });

  it("in TypeScript declares nothing by assigning", async () => {
    expect(await fieldsIn("user.ts", "class User { constructor(email: string) { this.email = email; } }")).toEqual([]);
  });
});

describe("a documentation comment", () => {
  it("that defines a type declares its properties", async () => {
    const code = `
/**
 * @typedef {object} Customer
 * @property {string} email Where letters go.
 * @property {string} [phone]
 * @property {string} shelf - @category contact.postal_address
 * @property {boolean} active
 */
/** @param {string} email */
function send(email) {}`;
    expect(await fieldsIn("customer.js", code)).toEqual([
      "Customer.email: contact.email",
      "Customer.phone: contact.phone",
      "Customer.shelf: contact.postal_address",
    ]);
  });
});
