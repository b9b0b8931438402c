// A developer misspells a key of wherefore.json, and restarts the language server.
import assert from "node:assert/strict";
import { until } from "../workbench.mjs";

export async function tendTheExtension({ workbench, address, languageServers, picture, check }) {
  await check("A misspelt key of wherefore.json is a problem, by the schema that comes with the extension", async () => {
    await workbench.open(address("wherefore.json"), "policy");
    await workbench.showProblems();
    await workbench.focusEditor();
    await workbench.putCursorAt(2, 7);
    await workbench.press("Delete");
    const rows = await workbench.problems((seen) => seen.some((row) => row.includes("polcy")), "a row of Problems");
    assert.match(rows.join("\n"), /Property polcy is not allowed/);
    await picture("9-schema");
    await workbench.press("Control+z");
    await workbench.problems((seen) => seen.every((row) => !row.includes("wherefore.json")), "no problem in wherefore.json");
  });

  await check("After a restart another language server answers, and follows the text", async () => {
    const before = languageServers();
    assert.equal(before.length, 1);
    await workbench.openFile("newsletter.ts", "phoneNumber");
    await workbench.runCommand("Wherefore: Restart Language Server");
    await until(languageServers, (now) => now.length === 1 && now[0] !== before[0], { what: "another language server" });
    await workbench.focusEditor();
    await workbench.replaceText(
      'import { z } from "zod";\nexport const Reader = z.object({\n  phoneNumber: z.string(),\n  emailAddress: z.string(),\n});\n',
    );
    const lines = await workbench.underlined((seen) => seen.length === 2, "two underlined lines");
    assert.deepEqual(lines.toSorted(), ["emailAddress: z.string(),", "phoneNumber: z.string(),"]);
    await picture("10-restarted");
  });
}
