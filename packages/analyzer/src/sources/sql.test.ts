import { describe, expect, it } from "vitest";
import { fieldsIn, marksIn } from "../../test/fields-in.ts";

describe("a SQL script", () => {
  it("declares the columns of the tables it creates, whatever quotes their names", async () => {
    const script = `
CREATE TABLE IF NOT EXISTS public."users" (
  id SERIAL PRIMARY KEY, -- the key
  "email" VARCHAR(255) NOT NULL DEFAULT 'nobody; @ (here',
  \`phone\` TEXT,
  [last_name] NVARCHAR(40),
  created_at TIMESTAMPTZ DEFAULT now(),
  CONSTRAINT email_is_one UNIQUE (email),
  KEY phone_index (phone)
);`;
    expect(await fieldsIn("schema.sql", script)).toEqual([
      "users.id: identifier.user_id",
      "users.email: contact.email",
      "users.phone: contact.phone",
      "users.last_name: identity.name",
    ]);
  });

  it("declares the columns it adds to a table", async () => {
    const script =
      "ALTER TABLE ONLY customers ADD COLUMN IF NOT EXISTS iban TEXT, ADD phone TEXT; ALTER TABLE customers DROP COLUMN email;";
    expect(await fieldsIn("schema.sql", script)).toEqual(["customers.iban: financial.bank_account", "customers.phone: contact.phone"]);
  });

  it("tells whose key a column is by the table it refers to, wherever that is said", async () => {
    const script = `
CREATE TABLE visits (a INT REFERENCES patients (id), b INT REFERENCES rooms (id), c INT, FOREIGN KEY (c) REFERENCES doctors (id));
CREATE TABLE letters (d INT);
ALTER TABLE ONLY letters ADD CONSTRAINT fk FOREIGN KEY (d) REFERENCES public.customers (id);`;
    expect(await fieldsIn("schema.sql", script)).toEqual([
      "visits.a: identifier.user_id",
      "visits.c: identifier.user_id",
      "letters.d: identifier.user_id",
    ]);
  });

  it("declares nothing by its rows, functions, comments and queries", async () => {
    const script = `
-- CREATE TABLE users (email TEXT);
/* CREATE TABLE users (phone TEXT); */
INSERT INTO users (email) VALUES ('CREATE TABLE users (email TEXT);');
CREATE FUNCTION f() RETURNS void AS $$ CREATE TABLE users (email TEXT); $$ LANGUAGE sql;
COPY users (email) FROM stdin;
O'Neill create table users (email text)
\\.
SELECT email FROM users;`;
    expect(await fieldsIn("dump.sql", script)).toEqual([]);
  });

  it("is marked by comments in the script and by comments on columns", async () => {
    const script = `
CREATE TABLE t (
  -- @category contact.email
  a TEXT,
  b TEXT, -- @category contact.phone
  c TEXT COMMENT '@category identity.name',
  d TEXT,
  email TEXT -- @notPersonal shared mailbox
);
COMMENT ON COLUMN public.t.d IS 'Where somebody lives. @category contact.postal_address';`;
    expect(await marksIn("schema.sql", script)).toEqual([
      "a: contact.email",
      "b: contact.phone",
      "c: identity.name",
      "d: contact.postal_address",
    ]);
    expect(await fieldsIn("schema.sql", script)).not.toContain("t.email: contact.email");
  });
});
