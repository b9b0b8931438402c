import { describe, expect, it } from "vitest";
import * as z from "zod";
import * as mini from "zod/mini";
import { isWhereforeError } from "../errors.ts";
import type { Category } from "../vocabulary/personal-data-category.ts";
import { compileFilter } from "./compile-filter.ts";
import { dataSubjectId } from "./data-subject-id.ts";
import { fieldMapOf, type Direction } from "./field-map.ts";
import { fieldsOf, listOf, notPersonal } from "./fields-of.ts";
import type { Filtered } from "./filter-value.ts";
import { personal } from "./personal.ts";
import type { AnyShape } from "./see.ts";

const email = personal(z.string(), "contact.email");
const phone = personal(z.string().min(6), "contact.phone");

/** What is left where only the e-mail address is covered. */
function left(shape: AnyShape, value: unknown, direction: Direction = "sent", covered: readonly Category[] = ["contact.email"]): Filtered {
  return compileFilter(fieldMapOf(shape, direction), new Set(covered))(value);
}

function codeOf(act: () => unknown): string | undefined {
  try {
    act();
  } catch (error) {
    return isWhereforeError(error) ? error.code : String(error);
  }
  return undefined;
}

describe("a value under a purpose that covers the e-mail address only", () => {
  it("keeps the covered field and what is not personal, and loses the rest by name", () => {
    const Reader = z.object({ id: dataSubjectId(z.string()), email, phone, city: z.string() });
    const value = { id: "7", email: "a@x.example", phone: "010203", city: "Paris" };
    expect(left(Reader, value)).toEqual({ value: { id: "7", email: "a@x.example", city: "Paris" }, removed: ["phone"] });
    expect(value.phone, "the value handed in is left alone").toBe("010203");
  });

  it("loses what the shape does not name, without repeating its name", () => {
    expect(left(z.object({ email }), { email: "a", "jane.doe@x.example": 1 })).toEqual({ value: { email: "a" }, removed: ["*"] });
  });

  it("loses a field in every element of a list, at any depth", () => {
    const Page = z.object({ rows: z.array(z.object({ email, contact: z.object({ phone }) })) });
    const { value, removed } = left(Page, {
      rows: [
        { email: "a", contact: { phone: "1" } },
        { email: "b", contact: { phone: "2" } },
      ],
    });
    expect(value).toEqual({
      rows: [
        { email: "a", contact: {} },
        { email: "b", contact: {} },
      ],
    });
    expect(removed).toEqual(["rows[].contact.phone"]);
  });

  const wrappers: Readonly<Record<string, [AnyShape, unknown]>> = {
    optional: [phone.optional(), "010203"],
    nullable: [phone.nullable(), "010203"],
    default: [phone.default("010203"), "010203"],
    prefault: [phone.prefault("010203"), "010203"],
    catch: [phone.catch("010203"), "010203"],
    readonly: [phone.readonly(), "010203"],
    nonoptional: [phone.optional().nonoptional(), "010203"],
    refine: [phone.refine(Boolean), "010203"],
    "a later check": [phone.max(30), "010203"],
    meta: [phone.meta({ title: "Phone" }), "010203"],
    describe: [phone.describe("Phone"), "010203"],
    brand: [phone.brand(), "010203"],
    transform: [phone.transform(Number), 10203],
    pipe: [phone.pipe(z.string()), "010203"],
    "a pipe into it": [z.string().pipe(phone), "010203"],
    preprocess: [z.preprocess(String, phone), "010203"],
    codec: [z.codec(phone, z.number(), { decode: Number, encode: String }), 10203],
    array: [z.array(phone), ["010203"]],
    tuple: [z.tuple([z.string(), phone]), ["a", "010203"]],
    "the rest of a tuple": [z.tuple([z.string()], phone), ["a", "010203"]],
    record: [z.record(z.string(), phone), { a: "010203" }],
    "the keys of a record": [z.record(phone, z.number()), { "010203": 1 }],
    union: [z.union([z.number(), phone]), "010203"],
    intersection: [z.intersection(phone, z.string()), "010203"],
    lazy: [z.lazy(() => phone), "010203"],
    "an object marked as a whole": [personal(z.object({ a: z.string() }), "contact.phone"), { a: "010203" }],
    "a free value marked as a whole": [personal(z.unknown(), "contact.phone"), { a: "010203" }],
    "zod mini": [mini.optional(personal(mini.string(), "contact.phone")), "010203"],
    "a later check in zod mini": [personal(mini.string(), "contact.phone").check(mini.minLength(3)), "010203"],
  };

  it.each(Object.keys(wrappers))("loses a telephone number through %s, and keeps it where it is covered", (wrapper) => {
    const [schema, value] = wrappers[wrapper]!;
    const Shape = mini.object({ field: schema as z.ZodType });
    for (const direction of ["sent", "received", "parsed"] as const) {
      expect(left(Shape, { field: value }, direction)).toEqual({ value: {}, removed: ["field"] });
      expect(left(Shape, { field: value }, direction, ["contact.phone"])).toEqual({ value: { field: value }, removed: [] });
    }
  });

  it("reads a shape that contains itself", () => {
    const Comment = z.object({
      email,
      phone,
      get answers() {
        return z.array(Comment).optional();
      },
    });
    const value = { email: "a", phone: "1", answers: [{ email: "b", phone: "2", answers: [] }] };
    expect(left(Comment, value)).toEqual({
      value: { email: "a", answers: [{ email: "b", answers: [] }] },
      removed: ["phone", "answers[].phone"],
    });
    const Tree: z.ZodType = z.lazy(() => z.object({ phone, inner: Tree.optional() }));
    expect(left(Tree, { phone: "1", inner: { phone: "2" } }).value).toEqual({ inner: {} });
  });

  it("tells the options of a discriminated union apart, and else removes what any option forbids", () => {
    const A = z.object({ kind: z.literal("a"), at: phone });
    const B = z.object({ kind: z.literal("b"), at: z.string() });
    const Told = z.discriminatedUnion("kind", [A, B]);
    expect(left(Told, { kind: "b", at: "noon" }).value).toEqual({ kind: "b", at: "noon" });
    expect(left(Told, { kind: "a", at: "010203" }).value).toEqual({ kind: "a" });
    expect(left(Told, { kind: "?", at: "010203" }).value).toEqual({ kind: "?" });
    expect(left(z.union([A, B]), { kind: "b", at: "noon" }).value).toEqual({ kind: "b" });
  });

  it("joins the fields of an intersection", () => {
    expect(
      left(z.intersection(z.object({ email }), z.object({ phone, city: z.string() })), { email: "a", phone: "1", city: "P" }).value,
    ).toEqual({
      email: "a",
      city: "P",
    });
  });

  it("never sends a password, and lets one in where it is covered", () => {
    const Login = z.object({ password: personal(z.string(), "credentials.password") });
    const covered = ["credentials.password"] as const;
    expect(left(Login, { password: "p" }, "sent", covered)).toEqual({ value: {}, removed: ["password"] });
    expect(left(Login, { password: "p" }, "received", covered)).toEqual({ value: { password: "p" }, removed: [] });
  });

  it("takes a map over an existing type for a shape", () => {
    const Row = fieldsOf<{ id: number; email: string; phone: string; tags: string[]; letters: { to: string; by: string }[]; at: Date }>()({
      id: dataSubjectId(),
      email: "contact.email",
      phone: ["contact.phone", "contact.email"],
      tags: notPersonal,
      letters: [{ to: "contact.email", by: "contact.phone" }],
      at: notPersonal,
    });
    const row = { id: 7, email: "a", phone: "1", tags: ["x", "y"], letters: [{ to: "b", by: "1" }], at: new Date(0), secret: "s" };
    const kept = { id: 7, email: "a", tags: ["x", "y"], letters: [{ to: "b" }], at: "1970-01-01T00:00:00.000Z" };
    expect(left(Row, row)).toEqual({ value: kept, removed: ["phone", "*", "letters[].by"] });
    expect(left(listOf(Row), [row]).value).toEqual([kept]);
  });
});

describe("what a value may consist of", () => {
  const Any = z.object({ a: personal(z.unknown(), "contact.email") });

  it("is read as JSON reads it", () => {
    class Money {
      toJSON(): unknown {
        return { email: "from toJSON", phone: "1" };
      }
    }
    expect(left(z.object({ email, phone }), new Money())).toEqual({ value: { email: "from toJSON" }, removed: ["phone"] });
    const odd = { a: [undefined, () => 1, Symbol("s"), new Date(NaN), Number("x"), new Map([[1, 2]]), new Set([1]), Object(3)] };
    expect(JSON.stringify(left(Any, odd).value)).toBe(JSON.stringify(odd));
  });

  it("reads every field once", () => {
    let reads = 0;
    const value = Object.defineProperty({}, "email", { enumerable: true, get: () => `read ${(reads += 1).toString()}` });
    expect(left(z.object({ email }), value).value).toEqual({ email: "read 1" });
    expect(reads).toBe(1);
  });

  it("does not let an object in where the shape has a scalar, nor a scalar where it has an object", () => {
    expect(left(z.object({ city: z.string() }), { city: { phone: "1" } })).toEqual({ value: {}, removed: ["city"] });
    expect(left(z.object({ inner: z.object({}) }), { inner: "010203" })).toEqual({ value: {}, removed: ["inner"] });
    expect(left(z.object({ city: z.string() }), [{ city: "P" }])).toEqual({ value: undefined, removed: [""] });
  });

  it("does not take a prototype from a body", () => {
    const { value } = left(
      z.record(z.string(), z.object({ isAdmin: z.boolean() })),
      JSON.parse('{"__proto__":{"isAdmin":true}}'),
      "received",
    );
    expect(value).toEqual({});
    expect((value as { isAdmin?: unknown }).isAdmin).toBeUndefined();
  });

  it("may be a hundred thousand rows where the application sends it, and no more", () => {
    const filter = compileFilter(fieldMapOf(z.array(Any), "sent"), new Set(["contact.email"]));
    const rows = Array.from({ length: 100_000 }, () => ({ a: 1 }));
    expect(filter(rows).value).toHaveLength(100_000);
    expect(codeOf(() => filter([...rows, ...rows]))).toBe("ERR_WHEREFORE_VALUE_TOO_LARGE");
    expect(codeOf(() => filter([{ a: "x".repeat(16_777_217) }]))).toBe("ERR_WHEREFORE_VALUE_TOO_LARGE");
  });

  it("may be objects of classes, lists and maps of any kind, and is read as JSON.stringify reads them", () => {
    class Reader {
      readonly email = "a@papers.example";
      readonly #secret = "secret";
      get phone(): string {
        return this.#secret;
      }
    }
    const values = [
      new Reader(),
      new Map([["email", "x"]]),
      new Set(["x"]),
      new Proxy({ email: "b" }, {}),
      Object.create({ email: "inherited" }),
    ];
    const One = z.object({ email: z.string(), phone: z.string() });
    const { value } = compileFilter(fieldMapOf(z.array(One), "sent"), new Set())(values);
    expect(value).toEqual(JSON.parse(JSON.stringify(values)));
    expect(value).toEqual([{ email: "a@papers.example" }, {}, {}, { email: "b" }, {}]);
  });

  it("is refused where it holds bytes, or what throws when it is read", () => {
    expect(codeOf(() => left(Any, { a: new Uint8Array(8) }))).toBe("ERR_WHEREFORE_VALUE_NOT_JSON");
    const throwing = Object.defineProperty({}, "a", {
      enumerable: true,
      get: () => {
        throw new RangeError("mine");
      },
    });
    expect(() => left(Any, throwing)).toThrow(RangeError);
  });

  it("is refused from others beyond 64 levels, also where it contains itself, 10,000 values and 1,048,576 characters", () => {
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level++) deep = [deep];
    const circle: Record<string, unknown> = {};
    circle["a"] = circle;
    expect(codeOf(() => left(Any, { a: deep }))).toBe("ERR_WHEREFORE_VALUE_TOO_LARGE");
    expect(codeOf(() => left(Any, circle))).toBe("ERR_WHEREFORE_VALUE_NOT_JSON");
    const received = (value: unknown): string | undefined => codeOf(() => left(Any, value, "received"));
    expect(received({ a: Array.from({ length: 10_001 }) })).toBe("ERR_WHEREFORE_VALUE_TOO_LARGE");
    expect(received({ a: Array.from({ length: 4_000 }, () => ({ b: 1 })) })).toBe("ERR_WHEREFORE_VALUE_TOO_LARGE");
    expect(received({ a: "x".repeat(1_048_577) })).toBe("ERR_WHEREFORE_VALUE_TOO_LARGE");
    expect(received({ a: "x".repeat(1_048_576) })).toBeUndefined();
    expect(codeOf(() => left(Any, { a: 1n }))).toBe("ERR_WHEREFORE_VALUE_NOT_JSON");
  });
});

describe("a mark", () => {
  it("leaves the schema it was made from alone", () => {
    const plain = z.string();
    personal(plain, "contact.phone");
    expect(fieldMapOf(z.object({ plain }), "sent").categories.size).toBe(0);
  });

  it("changes nothing about what the schema accepts", () => {
    expect(phone.safeParse("0102030405").success).toBe(true);
    expect(phone.safeParse("0").success).toBe(false);
    expect(z.toJSONSchema(phone)).toEqual(z.toJSONSchema(z.string().min(6)));
  });

  it("stays when a shape is extended, picked from or made partial", () => {
    const Base = z.object({ email, phone });
    for (const shape of [Base.extend({ a: z.string() }), Base.pick({ phone: true }), Base.partial(), Base.required(), Base.strict()]) {
      expect(left(shape, { phone: "1" }).removed).toEqual(["phone"]);
    }
  });

  it("names a category that exists", () => {
    expect(codeOf(() => personal(z.string(), "contact.emial" as "contact.email"))).toBe("ERR_WHEREFORE_CATEGORY_UNKNOWN");
    expect(codeOf(() => fieldMapOf(fieldsOf<{ a: string }>()({ a: "x.y" as "contact.email" }), "sent"))).toBe(
      "ERR_WHEREFORE_SHAPE_NOT_FOLLOWED",
    );
  });
});

describe("a shape that cannot be followed", () => {
  it("is refused when it is read, naming every such part", () => {
    const Shape = z.object({
      a: z.any(),
      b: z.array(z.object({ c: z.map(z.string(), z.string()) })),
      d: z.promise(z.string()),
      e: z.set(z.string()),
      f: z.looseObject({ g: z.string() }),
      h: z.custom<string>(),
      i: z.function(),
      j: z.object({ k: z.string() }).transform((value) => Object.entries(value)),
      l: z.file(),
    });
    const paths = problemPaths(() => fieldMapOf(Shape, "sent"));
    expect(paths).toEqual(["a", "b.[].c", "d", "e", "f.*", "h", "i", "j", "l"]);
  });

  it("is refused on the side that is looked at only", () => {
    const Body = z.object({ k: email }).transform((value) => Object.entries(value));
    expect(left(Body, { k: "a", phone: "1" }, "received").value).toEqual({ k: "a" });
    expect(codeOf(() => fieldMapOf(Body, "parsed"))).toBe("ERR_WHEREFORE_SHAPE_NOT_FOLLOWED");
  });

  it("may be one that never ends", () => {
    const endless = (): z.ZodType => z.lazy(() => z.array(endless()));
    expect(codeOf(() => fieldMapOf(endless(), "sent"))).toBe("ERR_WHEREFORE_SHAPE_NOT_FOLLOWED");
  });
});

function problemPaths(act: () => unknown): readonly string[] {
  try {
    act();
  } catch (error) {
    if (isWhereforeError(error)) return error.problems.map(({ path }) => path.join("."));
  }
  return [];
}
