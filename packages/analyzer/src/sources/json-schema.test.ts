import { describe, expect, it } from "vitest";
import { fieldsIn, marksIn } from "../../test/fields-in.ts";

const openapi = `
openapi: 3.1.0 # the version
info: { title: Shop, version: "1" }
paths:
  /users:
    post:
      requestBody:
        content:
          application/json:
            schema:
              title: NewUser
              type: object
              properties:
                email: { type: string, format: email }
                "birthDate":
                  type: string
                  format: date
      responses:
        "201":
          description: |
            properties:
              phone: not a field
components:
  schemas:
    User:
      allOf:
      - $ref: "#/components/schemas/Base"
      - type: object
        properties:
          phone:
            type: [string, "null"]
          address:
            type: object
            properties:
              street: { type: string }
              city: { type: string }
          active: { type: boolean }
    Product:
      properties:
        name: { type: string }
`;

describe("an OpenAPI document", () => {
  it("declares the properties of its schemas, wherever they stand", async () => {
    expect(await fieldsIn("openapi.yaml", openapi)).toEqual([
      "NewUser.email: contact.email",
      "NewUser.birthDate: identity.date_of_birth",
      "User.phone: contact.phone",
      "User.address: contact.postal_address",
      "User.address.street: contact.postal_address",
      "User.address.city: contact.postal_address",
    ]);
  });

  it("is marked by x-category and x-not-personal", async () => {
    const marked = `
openapi: 3.1.0
components:
  schemas:
    T:
      properties:
        a: { type: string, x-category: contact.email }
        b:
          x-category:
            - contact.phone
            - identity.name
        email: { type: string, x-not-personal: shared mailbox }
`;
    expect(await marksIn("openapi.yaml", marked)).toEqual(["a: contact.email", "b: contact.phone", "b: identity.name"]);
    expect(await fieldsIn("openapi.yaml", marked)).toHaveLength(3);
  });
});

describe("a JSON Schema", () => {
  it("declares its properties, and those of its definitions", async () => {
    const schema = `{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "Customer",
  "properties": { "email": { "type": "string" }, "orders": { "type": "array", "items": { "$ref": "#/$defs/Order" } } },
  "$defs": { "Order": { "properties": { "shippingAddress": { "type": "string" }, "sku": { "type": "string" } } } }
}`;
    expect(await fieldsIn("customer.schema.json", schema)).toEqual([
      "Customer.email: contact.email",
      "Order.shippingAddress: contact.postal_address",
    ]);
  });

  it.each([
    ["data that is no schema", '{ "users": [{ "email": "somebody", "properties": { "phone": 1 } }] }'],
    ["a schema of another kind", '{ "$schema": "https://json.schemastore.org/tsconfig", "email": {} }'],
    ["a text cut short", '{ "openapi": "3.1.0", "components": { "schemas": { "User": { "properties": {'],
    ["a text without end", `{ "openapi": 1, "a": ${"[".repeat(50_000)}`],
  ])("is not %s", async (_, text) => {
    expect(await fieldsIn("some.schema.json", text)).toEqual([]);
  });
});
