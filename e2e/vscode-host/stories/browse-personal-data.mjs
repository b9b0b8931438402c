// A data protection officer looks at all personal data of a project: by category, by purpose, filtered.
import assert from "node:assert/strict";

export async function browsePersonalData({ workbench, newWorkspace, address, picture, check }) {
  const shop = newWorkspace("tree");

  await check("The tree lists categories with how many of their fields a purpose covers", async () => {
    await workbench.open(address("src/routes.ts", shop), "readers");
    await workbench.openPersonalData();
    const rows = await workbench.tree((seen) => seen.some((row) => row.includes("E-mail address")), "the tree");
    assert.ok(
      rows.some((row) => row.includes("contact.email · 1/2")),
      rows.join(" | "),
    );
    assert.ok(
      rows.some((row) => row.includes("contact.phone · 0/2")),
      rows.join(" | "),
    );
  });

  await check("A category opens to its fields, a field to the routes that handle it, a route to its code", async () => {
    await workbench.openRow("E-mail address");
    await workbench.tree((seen) => seen.some((row) => row.includes("Subscriber.email")), "the fields");
    await workbench.openRow("Subscriber.email");
    await workbench.activeTab((tab) => tab.includes("subscriber.ts"), "the field's file");
    await workbench.expandRow("Subscriber.email");
    await workbench.tree((seen) => seen.some((row) => row.includes("POST /letter")), "the routes");
    await picture("24-tree-by-category");
    await workbench.openRow("POST /orders");
    await workbench.activeTab((tab) => tab.includes("routes.ts"), "the route's file");
  });

  await check("By purpose, each purpose has its lawful basis and number of fields; what none covers stands last", async () => {
    await workbench.runCommand("Wherefore: Group by Purpose");
    const rows = await workbench.tree((seen) => seen.some((row) => row.startsWith("newsletter")), "the purposes");
    assert.ok(
      rows.some((row) => /^newsletter.*Consent, Art\. 6\(1\)\(a\) · 1/.test(row)),
      rows.join(" | "),
    );
    assert.ok(rows.at(-1)?.includes("Undeclared"), rows.join(" | "));
    await picture("25-tree-by-purpose");
  });

  await check("A filter leaves the rows that say a text", async () => {
    await workbench.startCommand("Wherefore: Filter Personal Data");
    await workbench.answer("phone");
    await workbench.tree((seen) => seen.length > 0 && seen.every((row) => /phone|Undeclared|orders|contact/i.test(row)), "filtered rows");
    await picture("26-tree-filtered");
    await workbench.runCommand("Wherefore: Clear Filter");
  });
}
