import { canonicalJson } from "@wherefore/core/record";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { access, outcome, person } from "../conformance/acts.ts";
import { entryText } from "./entry-text.ts";

const name = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9-]{0,9}$/).filter((text) => text !== "__proto__");
const text = fc.string({ unit: "binary" });

const { value } = fc.letrec<{ value: unknown; object: object }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    text,
    fc.integer(),
    fc.constant(null),
    fc.array(text, { maxLength: 3 }),
    fc.array(tie("object"), { maxLength: 2 }),
    tie("object"),
  ),
  object: fc.dictionary(name, tie("value"), { noNullPrototype: true, maxKeys: 4 }),
}));

describe("the text of an entry", () => {
  it("is canonical JSON, whatever the entry says", () => {
    fc.assert(
      fc.property(fc.dictionary(name, value, { noNullPrototype: true, maxKeys: 6 }), (entry) => {
        expect(entryText(entry)).toBe(canonicalJson(entry));
      }),
    );
  });

  it("leaves out what an entry does not say", () => {
    const read = access([person("ada")], 0, { recipient: undefined as never });
    for (const entry of [read, outcome(read, [], 1)]) expect(entryText(entry)).toBe(canonicalJson(entry));
  });
});
