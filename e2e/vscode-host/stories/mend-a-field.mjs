// A developer opens a file, sees a field that handles personal data without a declared purpose, reads why, and mends it in one keystroke.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { until } from "../workbench.mjs";

export async function mendAField({ workbench, workspace, address, picture, check }) {
  const onDisk = (file) => readFileSync(join(workspace, file), "utf8");
  const saved = (file, satisfies) => until(() => onDisk(file), satisfies, { what: `the mended text of ${file}` });

  await workbench.open(address("src/sign-up.ts"), "quantity");

  await check("A field of a zod object that looks personal and is not marked is underlined, and no other line is", async () => {
    const lines = await workbench.underlined((seen) => seen.length > 0, "an underlined line");
    assert.deepEqual(lines, ["email: z.email(),"]);
    await picture("1-underlined");
  });

  await check("Problems names the field, the product and the rule", async () => {
    await workbench.showProblems();
    const rows = await workbench.problems((seen) => seen.some((row) => row.includes("require-purpose")), "a row of Problems");
    assert.match(rows.join("\n"), /email/);
    assert.match(rows.join("\n"), /wherefore/);
    await picture("2-problems");
  });

  await check("The rule's name in Problems opens the rule's page, which comes with the extension", async () => {
    await workbench.followCode("require-purpose");
    await workbench.activeTab((tab) => tab.includes("require-purpose.md"), "the rule's page");
    await workbench.shows("# require-purpose");
    await picture("3-rule-page");
  });

  await check("The hover says the category, the reason, and each purpose with its lawful basis and retention", async () => {
    await workbench.openFile("sign-up.ts", "quantity");
    await workbench.putCursorAt(5, 4);
    const text = await workbench.hover((seen) => seen.includes("DPV:"), "the hover of the field");
    for (const part of [
      "E-mail address",
      "contact.email",
      "orders",
      "6(1)(b)",
      "newsletter",
      "6(1)(a)",
      "last interaction",
      "DPV: EmailAddress",
    ])
      assert.ok(text.includes(part), `${part} is missing in: ${text}`);
    await picture("4-hover");
    await workbench.press("Escape");
  });

  await check("The quick fix marks the zod field with its category, and the underline goes away", async () => {
    await workbench.putCursorAt(5, 4);
    const titles = await workbench.quickFixes((seen) => seen.some((title) => title.includes("contact.email")));
    await picture("5-quick-fix-menu");
    await workbench.chooseFix(titles.find((title) => title.includes("contact.email")));
    await workbench.underlined((lines) => lines.length === 0, "no underlined line");
    await workbench.press("Control+s");
    const text = await saved("src/sign-up.ts", (seen) => seen.includes("personal("));
    assert.match(text, /email: personal\(z\.email\(\), "contact\.email"\),/);
    assert.match(text, /import \{[^}]*\bpersonal\b[^}]*\} from "@wherefore\/core";/);
    await picture("6-mended");
  });

  await check("Neither the extension nor TypeScript has anything left to say of the mended file", async () => {
    await workbench.typeScriptIsReady();
    await workbench.problems((rows) => rows.every((row) => !row.includes("sign-up.ts")), "no problem in sign-up.ts");
  });

  await check("A field of an interface is underlined, and its quick fix marks it in the style of the file", async () => {
    await workbench.openFile("customer.ts", "phoneNumber");
    const lines = await workbench.underlined((seen) => seen.length > 0, "an underlined line");
    assert.deepEqual(lines, ["readonly phoneNumber: string;"]);
    await workbench.putCursorAt(4, 14);
    const titles = await workbench.quickFixes((seen) => seen.some((title) => title.includes("contact.phone")));
    await picture("7-interface");
    await workbench.chooseFix(titles.find((title) => title.includes("contact.phone")));
    await workbench.underlined((seen) => seen.length === 0, "no underlined line");
    await workbench.press("Control+s");
    const text = await saved("src/customer.ts", (seen) => seen.includes("@category"));
    assert.match(text, /@category contact\.phone/);
    await picture("8-interface-mended");
  });
}
