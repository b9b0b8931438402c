// A developer declares a route with a purpose from the list, and has code that compiles.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { until } from "../workbench.mjs";

export async function chooseAPurpose({ workbench, newWorkspace, address, picture, check }) {
  const shop = newWorkspace("choice");
  const saved = (file, satisfies) => until(() => readFileSync(join(shop, file), "utf8"), satisfies, { what: `the text of ${file}` });

  await check("A route without a purpose lists the purposes that cover it, each with lawful basis and retention", async () => {
    await workbench.open(address("src/routes.ts", shop), "readers");
    await workbench.underlined((seen) => seen.some((line) => line.includes("/orders")), "the underlined route");
    await workbench.putCursorAt(13, 5);
    const titles = await workbench.quickFixes((seen) => seen.some((title) => title.includes("Declare")));
    assert.ok(titles.includes("Declare “orders” · Contract, Art. 6(1)(b) · 3 years after the last interaction"), titles.join(" | "));
    assert.ok(
      titles.some((title) => title.includes("handles no personal data")),
      titles.join(" | "),
    );
    await picture("19-choose-a-purpose");
    await workbench.chooseFix("Declare “orders”");
  });

  await check("The declaration stands before the handler, and neither the extension nor TypeScript objects", async () => {
    await workbench.shows('privacy.purpose("orders", { body: Subscriber');
    await workbench.underlined((seen) => seen.every((line) => !line.includes("/orders")), "no underlined route");
    await workbench.lenses((seen) => seen.includes("orders · contract · 1 category"), "the lens of the declared route");
    await workbench.press("Control+s");
    await saved("src/routes.ts", (text) => text.includes('privacy.purpose("orders"'));
    await workbench.typeScriptIsReady();
    await workbench.showProblems();
    await workbench.problems((rows) => rows.every((row) => !row.includes("routes.ts")), "no problem in routes.ts");
    await picture("20-declared");
  });

  await check("A reason is written where the cursor stands after the choice", async () => {
    await workbench.openFile("customer.ts", "phoneNumber");
    await workbench.underlined((seen) => seen.length > 0, "the underlined field");
    await workbench.putCursorAt(4, 14);
    await workbench.quickFixes((seen) => seen.some((title) => title.includes("is not personal")));
    await workbench.chooseFix("is not personal");
    await workbench.shows("@notPersonal");
    await workbench.write("the number of the shop's own line");
    await workbench.press("Control+s");
    const text = await saved("src/customer.ts", (seen) => seen.includes("@notPersonal the number"));
    assert.match(text, /\/\*\* @notPersonal the number of the shop's own line \*\//);
    await workbench.underlined((seen) => seen.length === 0, "no underlined line");
    await picture("21-not-personal");
  });
}
