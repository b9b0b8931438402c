// A developer opens a folder they do not trust: it is checked as any other, and nothing in it runs.
import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export async function trustNobody({ workbench, newWorkspace, address, set, picture, check }) {
  const shop = newWorkspace("hostile");
  const trace = join(shop, "executed");
  const trap = `import { writeFileSync } from "node:fs";\nwriteFileSync(${JSON.stringify(trace)}, "");\n`;
  for (const file of ["src/policy.ts", "src/privacy.ts"]) writeFileSync(join(shop, file), trap + readFileSync(join(shop, file), "utf8"));
  set({
    "security.workspace.trust.enabled": true,
    "security.workspace.trust.startupPrompt": "never",
    "security.workspace.trust.banner": "never",
  });

  await check("In Restricted Mode findings, hover and lenses are there, and nothing of the folder has run", async () => {
    await workbench.open(address("src/sign-up.ts", shop), "quantity");
    const lines = await workbench.underlined((seen) => seen.length > 0, "an underlined line");
    assert.deepEqual(lines, ["email: z.email(),"]);
    await workbench.status((text) => text.includes("Restricted Mode"), "Restricted Mode in the status bar");
    await picture("31-restricted");
    assert.equal(existsSync(trace), false);
  });
  set({});
}
