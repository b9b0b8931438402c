// A developer opens a codebase that has no policy yet: nothing shouts, and the way to start is at hand.
import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";

export async function firstDay({ workbench, newWorkspace, address, picture, check }) {
  const shop = newWorkspace("first-day");
  for (const file of ["src/policy.ts", "src/privacy.ts", "src/routes.ts", "wherefore.json"]) rmSync(join(shop, file));

  await check("Without a policy nothing is in Problems, and the language status counts the personal fields", async () => {
    await workbench.open(address("src/sign-up.ts", shop), "quantity");
    const rows = await workbench.languageStatus((seen) => seen.some((row) => row.includes("no policy")), "the count of personal fields");
    assert.ok(
      rows.some((row) => row.includes("4 personal fields, no policy")),
      rows.join(" | "),
    );
    await picture("29-first-day");
    assert.deepEqual(await workbench.underlined((seen) => seen.length === 0, "no underlined line"), []);
    await workbench.showProblems();
    await workbench.problems((seen) => seen.every((row) => !row.includes("wherefore")), "no problem of ours");
  });

  await check("“Set up” opens the walkthrough: open a finding, declare a purpose, mend what needs no choice, check in CI", async () => {
    await workbench.runCommand("Wherefore: Set Up");
    const steps = await workbench.steps((seen) => seen.length >= 4);
    assert.deepEqual(steps.slice(0, 4), ["Open a finding", "Declare a purpose", "Mend what needs no choice", "Check in CI"]);
    await picture("30-walkthrough");
  });
}
