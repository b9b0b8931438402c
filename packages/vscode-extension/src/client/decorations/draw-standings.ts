import { STANDINGS, type FieldStanding, type StandingAt } from "@wherefore/language-server/protocol";
import { Disposable, languages, Range, window, workspace, type TextDocument, type TextEditor } from "vscode";
import { State, type LanguageClient } from "vscode-languageclient/node";
import { documentSelector } from "../languages.ts";
import type { WorkspaceInventory } from "../workspace-inventory.ts";
import { decorationType } from "./decoration-types.ts";

/** How long typing must pause before fields are drawn again, in milliseconds. */
const PAUSE = 120;

const standings = ["declared", "elsewhere", "undeclared"] as const satisfies readonly FieldStanding[];

/** Which standings a document shows: `wherefore.decorations`. */
function wanted(document: TextDocument): readonly FieldStanding[] {
  const setting = workspace.getConfiguration("wherefore", document).get<string>("decorations", "all");
  if (setting === "off") return [];
  return setting === "undeclared" ? ["elsewhere", "undeclared"] : standings;
}

function inEditor({ range: { start, end } }: StandingAt): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** Draws below every personal field where it stands with the policy, in all editors one can see. */
export function drawStandings(client: LanguageClient, inventory: WorkspaceInventory): Disposable {
  const types = new Map(standings.map((standing) => [standing, decorationType(standing)]));
  let waiting: NodeJS.Timeout | undefined;

  async function draw(editor: TextEditor): Promise<void> {
    const { document } = editor;
    if (languages.match(documentSelector, document) === 0 || client.state !== State.Running) return;
    const { version } = document;
    const found = await client.sendRequest<readonly StandingAt[]>(STANDINGS, { uri: client.code2ProtocolConverter.asUri(document.uri) });
    if (document.version !== version) return;
    const shown = wanted(document);
    for (const [standing, type] of types) {
      editor.setDecorations(type, shown.includes(standing) ? found.filter((one) => one.standing === standing).map(inEditor) : []);
    }
  }
  const drawAll = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void Promise.allSettled(window.visibleTextEditors.map(draw)), PAUSE);
  };
  drawAll();
  return Disposable.from(
    ...types.values(),
    inventory.onDidChange(drawAll),
    window.onDidChangeVisibleTextEditors(drawAll),
    workspace.onDidChangeTextDocument(drawAll),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("wherefore.decorations")) drawAll();
    }),
    client.onDidChangeState(drawAll),
    { dispose: () => clearTimeout(waiting) },
  );
}
