import type { InventoryField, InventoryPurpose } from "@wherefore/language-server/protocol";
import { describe, expect, it } from "vitest";
import { byCategory } from "../src/client/tree/by-category.ts";
import { byPurpose } from "../src/client/tree/by-purpose.ts";
import { filtered } from "../src/client/tree/filtered.ts";
import type { TreeNode } from "../src/client/tree/node.ts";

const words = { notMarked: "not marked", noPurpose: "no purpose", undeclared: "Undeclared" };
const range = { start: { line: 3, character: 2 }, end: { line: 3, character: 7 } };
const place = { uri: "file:///shop/customer.ts", range };
const route = { ...place, name: "POST /letter", purposes: ["newsletter"] };
const email: InventoryField = {
  ...place,
  name: "Customer.email",
  category: "contact.email",
  categoryLabel: "E-mail address",
  standing: "declared",
  purposes: ["orders", "newsletter"],
  routes: [route],
};
const phone: InventoryField = {
  ...email,
  name: "Customer.phone",
  category: "contact.phone",
  categoryLabel: "Telephone number",
  standing: "undeclared",
  purposes: [],
  routes: [],
};
const orders: InventoryPurpose = { ...place, name: "orders", label: "Deliver", basis: "Contract, Art. 6(1)(b)" };
const letter: InventoryPurpose = { ...place, name: "newsletter", label: "News", basis: "Consent, Art. 6(1)(a)" };

/** The tree as a person reads it, two spaces a level. */
function read(nodes: readonly TreeNode[], indent = ""): string[] {
  return nodes.flatMap(({ label, description, children }) => [`${indent}${label} | ${description}`, ...read(children, `${indent}  `)]);
}

describe("the tree", () => {
  it("leads from a category to its fields, and from a field to the routes that handle it, with counts", () => {
    expect(read(byCategory([phone, email], words))).toEqual([
      "E-mail address | contact.email · 1/1",
      "  Customer.email | orders, newsletter",
      "    POST /letter | newsletter",
      "Telephone number | contact.phone · 0/1",
      "  Customer.phone | no purpose",
    ]);
  });

  it("leads from a purpose to the fields it covers, and shows last what is not declared", () => {
    expect(read(byPurpose({ fields: [email, phone], purposes: [orders, letter] }, words))).toEqual([
      "orders | Contract, Art. 6(1)(b) · 1",
      "  Customer.email | orders, newsletter",
      "    POST /letter | newsletter",
      "newsletter | Consent, Art. 6(1)(a) · 1",
      "  Customer.email | orders, newsletter",
      "    POST /letter | newsletter",
      "Undeclared | 1",
      "  Customer.phone | no purpose",
    ]);
  });

  it("shows only rows that say a text, with the rows that lead to them and all below them", () => {
    expect(read(filtered(byCategory([phone, email], words), "LETTER"))).toEqual([
      "E-mail address | contact.email · 1/1",
      "  Customer.email | orders, newsletter",
      "    POST /letter | newsletter",
    ]);
    expect(filtered(byCategory([phone, email], words), "nowhere")).toEqual([]);
  });

  it("names every row differently, so that each can be opened by itself", () => {
    const ids = (nodes: readonly TreeNode[]): string[] => nodes.flatMap((node) => [node.id, ...ids(node.children)]);
    const all = ids(byPurpose({ fields: [email, phone], purposes: [orders, letter] }, words));
    expect(new Set(all).size).toBe(all.length);
  });
});
