import { expectTypeOf } from "vitest";
import * as z from "zod";
import * as mini from "zod/mini";
import { definePolicy } from "../policy/define-policy.ts";
import type { CoveredBy } from "./covered-by.ts";
import { dataSubjectId } from "./data-subject-id.ts";
import { of, opaque } from "./field-marks.ts";
import { fieldsOf, listOf, notPersonal } from "./fields-of.ts";
import type { NotCovered } from "./not-covered.ts";
import { personal } from "./personal.ts";
import type { Reading, See, Sending } from "./see.ts";

export const policy = definePolicy({
  id: "papers",
  version: "1",
  languages: ["en"],
  timeZone: "Europe/Paris",
  controller: { name: "Papers" },
  dataSubjects: { reader: { label: "Readers" } },
  categories: {
    identity: { label: "Identity", includes: ["identity.name"] },
    contact: { label: "Contact", includes: ["contact.email", "contact.phone"] },
  },
  recipients: {},
  purposes: {
    account: { label: "Account", lawfulBasis: "contract", categories: ["identity", "contact", "credentials.password"] },
    newsletter: { label: "Newsletter", lawfulBasis: { consent: {} }, categories: ["contact.email", "own.vat_number"] },
    rights: { label: "Rights", lawfulBasis: "legal-obligation", categories: "all" },
  },
  rights: { offered: ["access"], contact: "privacy@papers.example" },
});
type P = typeof policy;

type Why<C extends string> =
  NotCovered<`purpose newsletter does not cover ${C}: add it to the purpose in the policy, or take the field out of this route`>;
declare function readUnder<S>(shape: S): See<S, Reading<P, "newsletter">>;
declare function send<S>(shape: S, value: See<S, Sending<P, "newsletter">>): void;

// A purpose covers the leaves of the groups it lists, the leaves it lists, and every group for "all".
expectTypeOf<CoveredBy<P, "account">>().toEqualTypeOf<"identity.name" | "contact.email" | "contact.phone" | "credentials.password">();
expectTypeOf<CoveredBy<P, "newsletter">>().toEqualTypeOf<"contact.email" | "own.vat_number">();
expectTypeOf<CoveredBy<P, "rights">>().toEqualTypeOf<"identity.name" | "contact.email" | "contact.phone">();

const email = personal(z.email(), "contact.email");
const phone = personal(z.string().min(6), "contact.phone");
const Reader = z.object({
  id: dataSubjectId(z.uuid()),
  email,
  phone,
  city: z.string(),
  letters: z.array(z.object({ to: email, by: phone })),
});

// Covered fields keep their type; others say why they cannot be used.
const reader = readUnder(Reader);
expectTypeOf(reader.email).toEqualTypeOf<string>();
expectTypeOf(reader.city).toEqualTypeOf<string>();
expectTypeOf(reader.phone).toEqualTypeOf<Why<"contact.phone">>();
expectTypeOf<(typeof reader.letters)[number]>().toEqualTypeOf<{ to: string; by: Why<"contact.phone"> }>();

// @ts-expect-error a literal may not send what the purpose does not cover
send(Reader, { email: "a@papers.example", phone: "0102030405" });
const whole: z.infer<typeof Reader> = { id: "", email: "", phone: "", city: "", letters: [] };
// @ts-expect-error nor may a variable
send(Reader, whole);
// @ts-expect-error nor may a spread
send(Reader, { ...whole, city: "Paris" });
// @ts-expect-error nor what the shape does not name
send(Reader, { email: "a@papers.example", age: 3 });
send(Reader, { id: whole.id, email: whole.email, city: whole.city });
send(Reader, { email: "a@papers.example", letters: [{ to: "b@papers.example" }] as const });

// The mark stays through every wrapper, and through methods that clone.
export const wrapped = z.object({
  optional: phone.optional(),
  nullable: phone.nullable(),
  nullish: phone.nullish(),
  withDefault: phone.default("1"),
  prefault: phone.prefault("1"),
  caught: phone.catch("1"),
  readonly: phone.readonly(),
  nonoptional: phone.optional().nonoptional(),
  refined: phone.refine((value) => value.length > 3),
  longer: phone.max(30),
  described: phone.describe("where to call"),
  branded: phone.brand<"Phone">(),
  transformed: phone.transform((value) => value.length),
  piped: phone.pipe(z.string()),
  preprocessed: z.preprocess(String, phone),
  list: z.array(phone),
  tuple: z.tuple([z.string(), phone]),
  record: z.record(z.string(), phone),
  keyed: z.record(phone, z.number()),
  union: z.union([z.number(), phone]),
  intersection: z.intersection(phone, z.string()),
  lazy: z.lazy(() => phone),
  nested: z.object({ phone }).optional(),
});
type Seen = See<typeof wrapped, Reading<P, "newsletter">>;
type Field = Exclude<keyof Seen, "nested">;
expectTypeOf<{ [K in Field]-?: NonNullable<Seen[K]> }>().toEqualTypeOf<{ [K in Field]: Why<"contact.phone"> }>();
expectTypeOf<NonNullable<Seen["nested"]>["phone"]>().toEqualTypeOf<Why<"contact.phone">>();

// What is covered keeps its type through the same wrappers.
const open = readUnder(
  z.object({
    optional: email.optional(),
    nullable: email.nullable(),
    withDefault: email.default("a@papers.example"),
    list: z.array(email),
    tuple: z.tuple([z.number(), email]),
    record: z.record(z.string(), email),
    union: z.union([z.object({ kind: z.literal("a"), email }), z.object({ kind: z.literal("b"), phone })]),
    transformed: email.transform((value) => value.length),
    vat: personal(z.string(), "own.vat_number"),
  }),
);
expectTypeOf(open.optional).toEqualTypeOf<string | undefined>();
expectTypeOf(open.nullable).toEqualTypeOf<string | null>();
expectTypeOf(open.withDefault).toEqualTypeOf<string>();
expectTypeOf(open.list).toEqualTypeOf<string[]>();
expectTypeOf(open.tuple).toEqualTypeOf<[number, string]>();
expectTypeOf(open.record).toEqualTypeOf<Record<string, string>>();
expectTypeOf(open.union).toEqualTypeOf<{ kind: "a"; email: string } | { kind: "b"; phone: Why<"contact.phone"> }>();
expectTypeOf(open.transformed).toEqualTypeOf<number>();
expectTypeOf(open.vat).toEqualTypeOf<string>();

// zod mini is followed the same way.
const small = readUnder(
  mini.object({ email: personal(mini.email(), "contact.email"), phone: mini.optional(personal(mini.string(), "contact.phone")) }),
);
expectTypeOf(small.email).toEqualTypeOf<string>();
expectTypeOf<NonNullable<typeof small.phone>>().toEqualTypeOf<Why<"contact.phone">>();

// A shape that contains itself.
const Comment = z.object({
  author: phone,
  text: z.string(),
  get answers() {
    return z.array(Comment);
  },
});
expectTypeOf(readUnder(Comment).answers[0]!.answers[0]!.author).toEqualTypeOf<Why<"contact.phone">>();

// A password is read where the purpose covers it, and never sent.
declare function sendForAccount<S>(shape: S, value: See<S, Sending<P, "account">>): void;
const Login = z.object({ email, password: personal(z.string(), "credentials.password") });
expectTypeOf<See<typeof Login, Reading<P, "account">>["password"]>().toEqualTypeOf<string>();
// @ts-expect-error whatever the purpose
sendForAccount(Login, { email: "a@papers.example", password: "secret" });
expectTypeOf<NonNullable<See<typeof Login, Sending<P, "account">>["password"]>>().toEqualTypeOf<
  NotCovered<"credentials.password never leaves in a response, whatever the purpose: take the field out of this route">
>();

// A map over a type the application already has.
interface Row {
  readonly id: number;
  email: string;
  phone: string | null;
  address: { street: string; city: string };
  tags: string[];
  letters: { to: string; sent: Date }[];
  createdAt: Date;
  save(): void;
}
const RowShape = fieldsOf<Row>()({
  id: dataSubjectId(),
  email: "contact.email",
  phone: "contact.phone",
  address: { street: "contact.phone", city: notPersonal },
  tags: notPersonal,
  letters: [{ to: "contact.email", sent: notPersonal }],
  createdAt: notPersonal,
});
const row = readUnder(RowShape);
expectTypeOf(row.id).toEqualTypeOf<number>();
expectTypeOf(row.phone).toEqualTypeOf<Why<"contact.phone">>();
expectTypeOf(row.address).toEqualTypeOf<{ street: Why<"contact.phone">; city: string }>();
expectTypeOf(row.letters).toEqualTypeOf<{ to: string; sent: Date }[]>();
expectTypeOf(readUnder(listOf(RowShape))[0]!.email).toEqualTypeOf<string>();
declare const found: Row;
// @ts-expect-error a row sent whole
send(RowShape, found);
// @ts-expect-error rows sent whole
send(listOf(RowShape), [found]);
send(RowShape, { email: found.email, address: { city: found.address.city }, createdAt: found.createdAt });

// @ts-expect-error a column nobody classified
fieldsOf<{ id: number; email: string }>()({ id: dataSubjectId() });
// @ts-expect-error a category that does not exist
fieldsOf<{ email: string }>()({ email: "contact.emial" });
// @ts-expect-error an object is classified field by field, or as a whole by a category
fieldsOf<{ address: { city: string } }>()({ address: notPersonal });
fieldsOf<{ address: { city: string } }>()({ address: "contact.postal_address" });

// @ts-expect-error a category that does not exist
personal(z.string(), "contact.emial");

// Whose data it is, and free JSON, change nothing about what is covered.
interface Event {
  byId: number;
  by: string;
  forId: number;
  for: string;
  payload: Record<string, unknown>;
}
const EventShape = fieldsOf<Event>()({
  byId: dataSubjectId(),
  by: "contact.email",
  forId: notPersonal,
  for: of("forId", "contact.phone"),
  payload: opaque(["contact.email", "contact.phone"], "foreign events"),
});
const event = readUnder(EventShape);
expectTypeOf(event.by).toEqualTypeOf<string>();
expectTypeOf(event.for).toEqualTypeOf<Why<"contact.phone">>();
expectTypeOf(event.payload).toEqualTypeOf<Why<"contact.phone">>();
const ownEvent = readUnder(fieldsOf<Pick<Event, "payload">>()({ payload: opaque(["contact.email"], "foreign events") }));
expectTypeOf(ownEvent.payload).toEqualTypeOf<Record<string, unknown>>();
const zodEvent = readUnder(
  z.object({
    forId: z.string(),
    for: personal(z.string(), of("forId", "contact.phone")),
    payload: personal(z.unknown(), opaque(["contact.email"], "foreign events")),
    hidden: personal(z.unknown(), opaque(["contact.email", "contact.phone"], "foreign events")),
  }),
);
expectTypeOf(zodEvent.for).toEqualTypeOf<Why<"contact.phone">>();
expectTypeOf(zodEvent.payload).toEqualTypeOf<unknown>();
expectTypeOf(zodEvent.hidden).toEqualTypeOf<Why<"contact.phone">>();
// @ts-expect-error a field that names whose data it is stands beside it
fieldsOf<Pick<Event, "for">>()({ for: of("forId", "contact.phone") });
// @ts-expect-error a category that does not exist
of("forId", "contact.emial");
