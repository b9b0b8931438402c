import { describe, expect, it } from "vitest";
import { fieldsIn, marksIn } from "../../test/fields-in.ts";

const schema = `
"""People who can sign in."""
type User implements Node & Entity @key(fields: "id") {
  id: ID!
  "Where letters go."
  email(format: String = "plain"): String! @deprecated(reason: "use contacts { email }")
  gender: Gender
  friends(first: Int = 10): [User!]!
}
extend type User { phone: String }
input SignUpInput { password: String! newsletter: Boolean = false }
enum Gender { F M }
type Query { user(email: String!): User phone: String }
union Anybody = User
type Product { name: String! description: String }
`;

describe("a GraphQL schema", () => {
  it("declares the fields of its types and inputs, not its operations", async () => {
    expect(await fieldsIn("schema.graphql", schema)).toEqual([
      "User.id: identifier.user_id",
      "User.email: contact.email",
      "User.gender: identity.gender",
      "User.phone: contact.phone",
      "SignUpInput.password: credentials.password",
      "SignUpInput.newsletter: communications.preferences",
    ]);
  });

  it("is marked by directives, descriptions and comments", async () => {
    const marked = `
type T {
  a: String @category(name: "contact.email")
  b: String @personal(category: "contact.phone")
  "@category identity.name"
  c: String
  # @category contact.postal_address
  d: String
  email: String @notPersonal(because: "shared mailbox")
}`;
    expect(await marksIn("schema.graphql", marked)).toEqual([
      "a: contact.email",
      "b: contact.phone",
      "c: identity.name",
      "d: contact.postal_address",
    ]);
    expect(await fieldsIn("schema.graphql", marked)).toHaveLength(4);
  });

  it("is read while a field of it is half written", async () => {
    expect(await fieldsIn("schema.graphql", "type User {\n  email: String\n  phone:\n}\ntype")).toContain("User.email: contact.email");
  });
});

describe("a template in code", () => {
  it("that holds a GraphQL schema or creates a table declares its fields", async () => {
    const code = [
      "const types = gql`type User { email: String! ${more} phone: String }`;",
      "const others = /* GraphQL */ `input Login { password: String }`;",
      "await db.query(`CREATE TABLE customers (iban TEXT, ${rest})`);",
      "const text = `type User { email: String }`;",
    ].join("\n");
    expect(await fieldsIn("schema.ts", code)).toEqual([
      "User.email: contact.email",
      "User.phone: contact.phone",
      "Login.password: credentials.password",
      "customers.iban: financial.bank_account",
    ]);
  });
});
