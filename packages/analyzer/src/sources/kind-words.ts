import type { BuiltInCategory } from "@wherefore/core";
import type { ValueKind } from "../lexicon/value-kind.ts";
import type { StatedType } from "./stated-type.ts";

const words: Readonly<Partial<Record<ValueKind, string>>> = {
  text: `
    string str text varchar nvarchar varchar2 char nchar character citext tinytext mediumtext longtext clob uuid guid uuidv4 objectid
    email url uri nonempty cuid cuid2 ulid nanoid id trim lowercase regex ipv4 ipv6 ip inet cidr macaddr array blob bytea binary`,
  number: `
    number integer int int2 int4 int8 int32 int64 bigint smallint tinyint mediumint decimal decimal128 numeric real float float64 double
    doubleprecision money serial serial4 serial8 bigserial smallserial long positive negative mediumserial`,
  boolean: "boolean bool bit",
  date: "date datetime datetime2 timestamp timestamp_ms timestamptz time timetz dateonly year interval isodate dateschema smalldatetime date-time",
  choice: "enum enums picklist literal oneof valid nativeenum set enumtype mysqlenum variant",
  object: "object json jsonb record map hstore strictobject looseobject",
};

const kinds: ReadonlyMap<string, ValueKind> = new Map(
  Object.entries(words).flatMap(([kind, list]) =>
    list
      .trim()
      .split(/\s+/)
      .map((word): [string, ValueKind] => [word, kind as ValueKind]),
  ),
);

const formats: ReadonlyMap<string, BuiltInCategory> = new Map<string, BuiltInCategory>([
  ["email", "contact.email"],
  ["isemail", "contact.email"],
  ["idn-email", "contact.email"],
  ["phone", "contact.phone"],
  ["e164", "contact.phone"],
  ["isphonenumber", "contact.phone"],
  ["ismobilephone", "contact.phone"],
  ["ip", "technical.ip_address"],
  ["isip", "technical.ip_address"],
  ["ipv4", "technical.ip_address"],
  ["ipv6", "technical.ip_address"],
  ["islatitude", "location.precise"],
  ["islongitude", "location.precise"],
  ["islatlong", "location.precise"],
  ["geometry", "location.precise"],
  ["geography", "location.precise"],
  ["iscreditcard", "financial.payment_card"],
  ["creditcard", "financial.payment_card"],
  ["isiban", "financial.bank_account"],
  ["ispassportnumber", "identity.government_id"],
  ["isidentitycard", "identity.government_id"],
  ["ispostalcode", "contact.postal_address"],
  ["imei", "technical.device"],
  ["isimei", "technical.device"],
]);

/** What the words of a declaration say of its values; the first word that says something of a kind counts. */
export function statedByWords(said: readonly string[]): StatedType {
  const plain = said.map((word) => word.toLowerCase());
  const kind = plain.map((word) => kinds.get(word)).find((one) => one !== undefined);
  const format = plain.map((word) => formats.get(word)).find((one) => one !== undefined);
  return { ...(kind === undefined ? {} : { kind }), ...(format === undefined ? {} : { format }) };
}
