import { describe, expect, it } from "vitest";
import { fieldsIn, marksIn } from "../../test/fields-in.ts";

describe.each([
  ["yup", 'import * as y from "yup";', "y.object().shape({ email: y.string().email().required(), active: y.boolean() })"],
  ["yup by names", 'import { object, string } from "yup";', "object({ email: string().required() })"],
  ["Joi", 'import Joi from "joi";', "Joi.object({ email: Joi.string().email(), active: Joi.boolean() }).unknown()"],
  ["Joi with keys", 'const Joi = require("joi");', "Joi.object().keys({ email: Joi.string() })"],
  ["valibot", 'import * as v from "valibot";', "v.strictObject({ email: v.pipe(v.string(), v.email()), active: v.boolean() })"],
  [
    "TypeBox",
    'import { Type as t } from "@sinclair/typebox";',
    't.Object({ email: t.Optional(t.String({ format: "email" })), active: t.Boolean() })',
  ],
])("an object of %s", (_, imports, schema) => {
  it("declares its keys", async () => {
    expect(await fieldsIn("user.ts", `${imports}\nexport const User = ${schema};`)).toEqual(["User.email: contact.email"]);
  });

  it("is no such object when its maker comes from elsewhere", async () => {
    const elsewhere = imports.replace(/"[^"]+"/, '"elsewhere"');
    expect(await fieldsIn("user.ts", `${elsewhere}\nexport const User = ${schema};`)).toEqual([]);
  });

  it("is marked by documentation comments", async () => {
    const marked = schema.replace("email:", "/** @category own.x */ e:");
    expect(await marksIn("user.ts", `${imports}\nexport const User = ${marked};`)).toEqual(["e: own.x"]);
  });
});

it("objects inside objects are owners of their own", async () => {
  const code =
    'import Joi from "joi"; const order = Joi.object({ customer: Joi.object({ name: Joi.string() }), billing: { email: Joi.string() } });';
  expect(await fieldsIn("order.ts", code)).toEqual(["order.customer.name: identity.name", "order.billing.email: contact.email"]);
});
