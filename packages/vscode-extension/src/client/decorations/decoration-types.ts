import type { FieldStanding } from "@wherefore/language-server/protocol";
import { OverviewRulerLane, ThemeColor, window, type TextEditorDecorationType } from "vscode";

/** The line below a field: its pattern says the standing to who sees no colours. */
const patterns: Readonly<Record<FieldStanding, "dotted" | "dashed" | "solid">> = {
  declared: "dotted",
  elsewhere: "dashed",
  undeclared: "solid",
};

const colours: Readonly<Record<FieldStanding, string>> = {
  declared: "wherefore.declaredField",
  elsewhere: "wherefore.elsewhereField",
  undeclared: "wherefore.undeclaredField",
};

/** How a personal field is drawn, by its standing. Declared fields leave no mark in the ruler: they ask for nothing. */
export function decorationType(standing: FieldStanding): TextEditorDecorationType {
  const colour = new ThemeColor(colours[standing]);
  return window.createTextEditorDecorationType({
    border: `0 ${patterns[standing]}`,
    borderWidth: standing === "undeclared" ? "0 0 2px 0" : "0 0 1px 0",
    borderColor: colour,
    ...(standing === "declared" ? {} : { overviewRulerColor: colour, overviewRulerLane: OverviewRulerLane.Right }),
  });
}
