// A developer whose VS Code speaks French is spoken to in French.
import assert from "node:assert/strict";

export async function speakFrench({ workbench, newWorkspace, address, picture, check }) {
  const shop = newWorkspace("french");

  await check("Hover, lens, quick fixes and tree speak French", async () => {
    await workbench.speak("fr");
    await workbench.open(address("src/routes.ts", shop), "readers");
    const lenses = await workbench.lenses((seen) => seen.length === 2, "two lenses");
    assert.deepEqual(lenses, ["newsletter · consentement · 1 catégorie", "aucune finalité · 1 catégorie"]);
    await workbench.putCursorAt(13, 5);
    const titles = await workbench.quickFixes((seen) => seen.some((title) => title.includes("Déclarer")));
    assert.ok(titles.includes("Déclarer « orders » · Contrat, Art. 6(1)(b) · 3 ans après la dernière interaction"), titles.join(" | "));
    await picture("32-french-quick-fix");
    await workbench.press("Escape");
    await workbench.putCursorAt(8, 45);
    const hover = await workbench.hover((seen) => seen.includes("Déclarée par"), "the hover in French");
    assert.ok(hover.includes("Consentement, Art. 6(1)(a)"), hover);
    await picture("33-french-hover");
  });
}
