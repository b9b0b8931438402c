import { describe, expect, it } from "vitest";
import * as z from "zod";
import { isWhereforeError } from "../errors.ts";
import { compileFilter } from "./compile-filter.ts";
import { dataSubjectId } from "./data-subject-id.ts";
import { fieldMapOf } from "./field-map.ts";
import { of, opaque } from "./field-marks.ts";
import { fieldsOf, listOf, notPersonal } from "./fields-of.ts";
import { compileOwnership, type Fate, type Ownership } from "./ownership.ts";
import { personal } from "./personal.ts";
import type { AnyShape } from "./see.ts";

const covered = new Set(["identity.name", "contact.email"] as const);

function ownershipOf(shape: AnyShape, value: unknown): Ownership {
  const map = fieldMapOf(shape, "sent");
  const owned = compileOwnership(map, covered);
  if (owned === undefined) throw new Error("the shape marks nobody");
  return owned(compileFilter(map, covered)(value).value);
}

const fates =
  (told: Readonly<Record<string, Fate>>) =>
  (reference: string | undefined): Fate =>
    told[reference ?? "nobody"] ?? "keep";

const Person = z.object({ id: dataSubjectId(z.string()), name: personal(z.string(), "identity.name"), city: z.string() });
const ada = { id: "7", name: "Ada", city: "Paris" };
const bob = { id: "8", name: "Bob", city: "Lyon" };

describe("the fields of people in one value", () => {
  it("are those of whose row they stand in", () => {
    const owned = ownershipOf(z.array(Person), [ada, bob, ada]);
    expect(owned.references).toEqual(["7", "8"]);
    expect(owned.take(fates({ "8": "strip" }))).toEqual({ value: [ada, { id: "8", city: "Lyon" }, ada], removed: ["[].name"] });
  });

  it("go with the whole row where that is asked for, in lists and out of them", () => {
    const Pair = z.object({ first: Person, others: z.array(Person) });
    const owned = ownershipOf(Pair, { first: ada, others: [bob, ada, bob] });
    expect(owned.take(fates({ "8": "drop" })).value).toEqual({ first: ada, others: [ada] });
    expect(ownershipOf(Person, ada).take(fates({ "7": "drop" })).value).toBeUndefined();
  });

  it("are of the nearest row, where one stands in another", () => {
    const Thread = z.object({ id: dataSubjectId(z.number()), by: personal(z.string(), "identity.name"), readers: z.array(Person) });
    const owned = ownershipOf(Thread, { id: 7, by: "Ada", readers: [bob] });
    expect(owned.references).toEqual(["7", "8"]);
    expect(owned.take(fates({ "7": "strip" })).value).toEqual({ id: 7, readers: [bob] });
  });

  it("are of somebody else where the shape says so", () => {
    const shape = fieldsOf<{ by: number; byName: string; forId: number; forName: string }>()({
      by: dataSubjectId(),
      byName: "identity.name",
      forId: notPersonal,
      forName: of("forId", "identity.name"),
    });
    const row = { by: 7, byName: "Ada", forId: 8, forName: "Bob" };
    const owned = ownershipOf(listOf(shape), [row]);
    expect(owned.references).toEqual(["7", "8"]);
    expect(owned.take(fates({ "8": "strip" })).value).toEqual([{ by: 7, byName: "Ada", forId: 8 }]);
    const zodShape = z.object({
      by: dataSubjectId(z.number()),
      forId: z.number(),
      forName: personal(z.string(), of("forId", "identity.name")),
    });
    expect(ownershipOf(zodShape, row).take(fates({ "8": "strip" })).value).toEqual({ by: 7, forId: 8 });
  });

  it("are nobody's where the row does not say whose it is, and outside every row", () => {
    const Page = z.object({ title: personal(z.string(), "identity.name"), rows: z.array(Person.partial()) });
    const owned = ownershipOf(Page, { title: "Ada", rows: [{ name: "Bob" }, { id: {}, name: "Eve" }] });
    expect(owned.references).toEqual([undefined]);
    expect(owned.take(fates({ nobody: "strip" })).value).toEqual({ rows: [{}, {}] });
  });

  it("are told apart in the options of a union, and in a shape that contains itself", () => {
    const Item = z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("person"), id: dataSubjectId(z.string()), name: personal(z.string(), "identity.name") }),
      z.object({ kind: z.literal("note"), text: z.string() }),
    ]);
    const items = [
      { kind: "person", id: "8", name: "Bob" },
      { kind: "note", text: "hello" },
    ];
    expect(ownershipOf(z.array(Item), items).take(fates({ "8": "strip" })).value).toEqual([{ kind: "person", id: "8" }, items[1]]);
    const Tree = z.object({
      id: dataSubjectId(z.string()),
      name: personal(z.string(), "identity.name"),
      get under() {
        return z.array(Tree);
      },
    });
    const tree = { id: "7", name: "Ada", under: [{ id: "8", name: "Bob", under: [] }] };
    expect(ownershipOf(Tree, tree).take(fates({ "8": "strip" })).value).toEqual({ id: "7", name: "Ada", under: [{ id: "8", under: [] }] });
  });

  it("are not looked for where no field says whose row it is", () => {
    expect(compileOwnership(fieldMapOf(z.object({ name: personal(z.string(), "identity.name") }), "sent"), covered)).toBeUndefined();
  });
});

describe("free JSON", () => {
  const shape = (mark: ReturnType<typeof opaque>): AnyShape =>
    fieldsOf<{ data: Record<string, unknown> }>()({ data: mark as ReturnType<typeof opaque<"identity.name">> });
  const left = (categories: Parameters<typeof opaque>[0]): unknown =>
    compileFilter(fieldMapOf(shape(opaque(categories, "foreign events")), "sent"), covered)({ data: { a: [1] } }).value;

  it("stays where the purpose covers everything it may hold, and else goes as a whole", () => {
    expect(left(["identity.name", "contact.email"])).toEqual({ data: { a: [1] } });
    expect(left(["identity.name", "contact.phone"])).toEqual({});
  });

  it("needs a category and a reason", () => {
    for (const make of [() => opaque([], "why"), () => opaque(["identity.name"], " ")]) expect(make).toThrow(/categories .* and a reason/);
  });
});

it("a field that names whose data it is stands beside the one it speaks of", () => {
  const problems = [
    () => fieldMapOf(z.object({ name: personal(z.string(), of("nobodyId", "identity.name")) }), "sent"),
    () => fieldMapOf({ ...fieldsOf<{ name: string }>()({ name: of("nobodyId" as "name", "identity.name") }) }, "sent"),
  ].map((make) => {
    try {
      make();
      return [];
    } catch (error) {
      return isWhereforeError(error) ? error.problems.map(({ path }) => path.join(".")) : [];
    }
  });
  expect(problems).toEqual([["name"], ["name"]]);
});
