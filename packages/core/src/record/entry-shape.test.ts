import { describe, expect, it } from "vitest";
import type { WhereforeError } from "../errors.ts";
import { readNewEntry } from "./entry-shape.ts";

const policy = { id: "papers", version: "2026-11-01", hash: "0".repeat(64) };
const counts = { permitted: 1, denied: 0, stripped: 0 };
const id = "0f8fad5b-d9cb-469f-a165-70867728950e";
const common = { v: 1, id, at: "2026-11-21T12:00:00.000Z", dataSubjects: [{ id: "ada", as: "person" }], counts };
const access = {
  ...common,
  kind: "access",
  policy,
  purpose: "support",
  route: { method: "GET", template: "/support/customers/:id" },
  operation: "use",
  enforcement: "enforce",
  decision: "deny",
  reasons: ["accessor-not-authorised"],
  categories: ["contact.email", "own.vat_number"],
  withheld: [],
  stateVersion: null,
  accessor: { id: "employee-7", roles: ["support"] },
};
const outcome = { ...common, kind: "outcome", of: id, result: "sent" };

function fieldsRefusedIn(entry: unknown): readonly string[] {
  try {
    readNewEntry(entry);
    return [];
  } catch (error) {
    return (error as WhereforeError).problems.map(({ path }) => path.join("."));
  }
}

describe("an entry of the processing record", () => {
  it.each([
    ["an access", access],
    ["an access by nobody in particular, in a job", { ...access, route: undefined, job: "nightly export", accessor: null }],
    ["a disclosure", { ...access, recipient: "mailer", ground: "legal-order", form: "pseudonymised", stateVersion: 3 }],
    ["an outcome", outcome],
  ])("is accepted: %s", (_what, entry) => {
    expect(readNewEntry(entry)).toEqual(JSON.parse(JSON.stringify(entry)));
  });

  it.each([
    ["a field that version 1 does not have", { ...access, note: "called us" }, "note"],
    ["a field inside a field", { ...access, counts: { ...counts, seen: 1 } }, "counts.seen"],
    ["a URL with what was asked for", { ...access, route: { method: "GET", url: "/customers/42" } }, "route.url"],
    ["a purpose that is no text", { ...access, purpose: 7 }, "purpose"],
    ["an over-long purpose", { ...access, purpose: "x".repeat(129) }, "purpose"],
    ["a purpose with a line end", { ...access, purpose: "support\nGET /" }, "purpose"],
    ["a role with a terminal escape", { ...access, accessor: { id: "7", roles: ["\u001b[2J"] } }, "accessor.roles.0"],
    ["a role that is written backwards", { ...access, accessor: { id: "7", roles: ["\u202etroppus"] } }, "accessor.roles.0"],
    ["a reason that is no code", { ...access, reasons: ["did not like it"] }, "reasons.0"],
    ["an unknown category", { ...access, categories: ["shoe size"] }, "categories.0"],
    ["a local date", { ...access, at: "2026-11-21 12:00" }, "at"],
    ["a day that does not exist", { ...access, at: "2026-02-30T12:00:00.000Z" }, "at"],
    ["an id that is no UUID", { ...access, id: "entry of ada" }, "id"],
    ["a person without id", { ...access, dataSubjects: [{ as: "person" }] }, "dataSubjects.0"],
    ["a negative count", { ...access, counts: { ...counts, denied: -1 } }, "counts.denied"],
    ["an access without place", { ...access, route: undefined }, "route"],
    ["an access in two places", { ...access, job: "export" }, "route"],
    ["another version", { ...access, v: 2 }, "v"],
    ["an outcome of nothing", { ...outcome, of: undefined }, "of"],
    ["a kind that only the store writes", { ...outcome, kind: "prune" }, "kind"],
    ["no entry at all", null, "kind"],
    ["what cannot be written as JSON", { ...access, counts: 1n }, "kind"],
  ])("is refused by field: %s", (_what, entry, field) => {
    expect(fieldsRefusedIn(entry)).toContain(field);
  });

  it("is refused with every field at once, and without a value", () => {
    const entry = { ...access, purpose: "secret\u0000", operation: "secret-operation", note: "secret-note" };
    expect(fieldsRefusedIn(entry)).toEqual(["purpose", "operation", "note"]);
    expect(() => readNewEntry(entry)).toThrow(/purpose, operation, note/);
    expect(() => readNewEntry(entry)).not.toThrow(/secret/);
  });

  it("is copied as it is read: what is changed later is not recorded", () => {
    const roles = ["support"];
    const read = readNewEntry({ ...access, accessor: { id: "employee-7", roles } });
    roles.push("unchecked");
    expect(read).toMatchObject({ accessor: { roles: ["support"] } });
  });
});
