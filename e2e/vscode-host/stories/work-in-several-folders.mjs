// A developer has two folders open, each with a policy of its own, and writes in a document that was never saved.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

export async function workInSeveralFolders({ workbench, newWorkspace, address, picture, check }) {
  const [teas, coffees] = [newWorkspace("teas"), newWorkspace("coffees")];
  const policy = join(coffees, "src/policy.ts");
  writeFileSync(policy, readFileSync(policy, "utf8").replaceAll("contact.email", "profile.job").replace("tea-shop", "coffee-shop"));
  const workspace = join(dirname(teas), "shops.code-workspace");
  writeFileSync(workspace, JSON.stringify({ folders: [{ path: "teas" }, { path: "coffees" }] }));

  await check("The same field is covered in one folder and not in the other, each by its own policy", async () => {
    await workbench.open(address(join(coffees, "src/subscriber.ts"), workspace), "weekly");
    const lines = await workbench.underlined((seen) => seen.length > 0, "an underlined line");
    assert.ok(lines[0].includes("email"), lines.join(" | "));
    await workbench.openPersonalData();
    const rows = await workbench.tree(
      (seen) => seen.some((row) => row.startsWith("teas")) && seen.some((row) => row.startsWith("coffees")),
      "two folders",
    );
    assert.equal(rows.length, 2);
    await picture("27-two-folders");
  });

  await check("A document that was never saved is checked by the policy of the first folder", async () => {
    await workbench.startCommand("Create: New File...");
    await workbench.pick("Text File");
    await workbench.changeLanguage("TypeScript");
    await workbench.replaceText("export interface Guest {\n  phoneNumber: string;\n}\n");
    const lines = await workbench.underlined((seen) => seen.length > 0, "an underlined line");
    assert.deepEqual(lines, ["phoneNumber: string;"]);
    await picture("28-untitled");
  });
}
