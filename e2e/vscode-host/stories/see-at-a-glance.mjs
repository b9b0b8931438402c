// A developer sees where every personal field stands: a pattern below the field, a line above routes and models. In every theme.
import assert from "node:assert/strict";

export async function seeAtAGlance({ workbench, newWorkspace, address, set, picture, check }) {
  const shop = newWorkspace("glance");

  await check("Above each route stands its purpose, the lawful basis and how many categories pass, or that it declares none", async () => {
    await workbench.open(address("src/routes.ts", shop), "readers");
    const lenses = await workbench.lenses((seen) => seen.length === 2, "two lenses");
    assert.deepEqual(lenses, ["newsletter · consent · 1 category", "no purpose · 1 category"]);
  });

  await check("Fields a purpose covers have a dotted line below, fields without a purpose a solid one", async () => {
    const lines = await workbench.decorations((counts) => counts.dotted > 0 && counts.solid > 0, "dotted and solid lines");
    assert.deepEqual(Object.keys(lines).sort(), ["dotted", "solid"]);
    await picture("11-standings-light");
  });

  for (const [number, theme] of [
    ["12", "Default Dark Modern"],
    ["13", "Default High Contrast"],
    ["14", "Default High Contrast Light"],
  ])
    await check(`The lines are there in ${theme}`, async () => {
      set({ "workbench.colorTheme": theme });
      await workbench.decorations((counts) => counts.dotted > 0 && counts.solid > 0, "dotted and solid lines");
      await workbench.settled();
      await picture(`${number}-standings-${theme.toLowerCase().replaceAll(" ", "-")}`);
    });
  set({});

  await check("Above a model stands how many personal fields it has and how many a purpose covers", async () => {
    await workbench.openFile("subscriber.ts", "Subscriber");
    const lenses = await workbench.lenses((seen) => seen.length === 1, "one lens");
    assert.deepEqual(lenses, ["1 personal field · 1 covered by a purpose"]);
  });
}
