// A developer writes a purpose's name with the list of purposes before them, goes to the policy, and renames it everywhere.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { until } from "../workbench.mjs";

export async function nameAPurpose({ workbench, newWorkspace, address, picture, check }) {
  const shop = newWorkspace("names");
  const saved = (file, satisfies) => until(() => readFileSync(join(shop, file), "utf8"), satisfies, { what: `the text of ${file}` });

  await check("Between the quotation marks of a purpose the policy's purposes are offered, with lawful basis", async () => {
    await workbench.open(address("src/routes.ts", shop), "readers");
    await workbench.lenses((seen) => seen.length === 2, "two lenses");
    await workbench.putCursorAt(8, 41);
    const offered = await workbench.suggestions((seen) => seen.some((row) => row.includes("orders")));
    assert.ok(
      offered.some((row) => row.includes("newsletter")),
      offered.join(" | "),
    );
    await picture("15-completion");
    await workbench.press("Escape");
  });

  await check("The hover of a purpose says what the policy says, what it covers and which routes declare it", async () => {
    await workbench.putCursorAt(8, 45);
    const text = await workbench.hover((seen) => seen.includes("Declared by"), "the hover of the purpose");
    for (const part of ["Send you news of our teas", "6(1)(a)", "24 months", "POST /letter"])
      assert.ok(text.includes(part), `${part} is missing in: ${text}`);
    await picture("16-hover-of-a-purpose");
    await workbench.press("Escape");
  });

  await check("The way leads from the purpose to the policy", async () => {
    await workbench.putCursorAt(8, 45);
    await workbench.press("F12");
    await workbench.activeTab((tab) => tab.includes("policy.ts"), "the policy");
    await picture("17-definition");
  });

  await check("Renaming the purpose changes the policy and the route", async () => {
    await workbench.openFile("routes.ts", "readers");
    await workbench.putCursorAt(8, 45);
    await workbench.renameTo("our-letter");
    await workbench.shows('privacy.purpose("our-letter"');
    await workbench.press("Control+s");
    await workbench.openFile("policy.ts", '"our-letter": {');
    await workbench.press("Control+s");
    await saved("src/policy.ts", (text) => text.includes('"our-letter": {'));
    await saved("src/routes.ts", (text) => text.includes('privacy.purpose("our-letter"'));
    await picture("18-renamed");
  });
}
