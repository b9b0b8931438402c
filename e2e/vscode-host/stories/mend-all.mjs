// A developer mends a whole file at once: what is certain and nothing that is a choice.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { until } from "../workbench.mjs";

const GUEST = `import { z } from "zod";

export const Guest = z.object({
  email: z.email(),
  phoneNumber: z.string(),
  weekly: z.boolean(),
});
`;

export async function mendAll({ workbench, newWorkspace, address, picture, check }) {
  const shop = newWorkspace("all");
  writeFileSync(join(shop, "src/guest.ts"), GUEST);

  await check("One command marks every field that is certain, imports the mark once, and leaves nothing underlined", async () => {
    await workbench.open(address("src/guest.ts", shop), "weekly");
    await workbench.underlined((seen) => seen.length === 2, "two underlined lines");
    await picture("22-before-mending-all");
    await workbench.runCommand("Wherefore: Mend Everything That Needs No Choice");
    await workbench.underlined((seen) => seen.length === 0, "no underlined line");
    await workbench.press("Control+s");
    const text = await until(
      () => readFileSync(join(shop, "src/guest.ts"), "utf8"),
      (seen) => seen.includes("personal("),
      { what: "the mended file" },
    );
    assert.match(text, /email: personal\(z\.email\(\), "contact\.email"\)/);
    assert.match(text, /phoneNumber: personal\(z\.string\(\), "contact\.phone"\)/);
    assert.equal(text.match(/import \{ personal \}/g)?.length, 1);
    await picture("23-after-mending-all");
  });
}
