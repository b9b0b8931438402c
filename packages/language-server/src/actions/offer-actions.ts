import type { Finding, Offer } from "@wherefore/analyzer";
import { CodeActionKind, type CodeAction, type Command } from "vscode-languageserver";
import { diagnosticOf } from "../diagnostics-of.ts";
import { editorUri } from "../editor-uri.ts";
import { basisIn, retentionIn, wordsIn, type SpokenLanguage } from "../words/words-in.ts";
import { workspaceEdit } from "../workspace-edit.ts";
import type { CodeActionContext } from "./code-action-context.ts";

/** The command of an editor that can show a place: a URI and a range. */
const SHOW_PLACE = "wherefore.showPlace";

/** What the author may choose to do about a finding, one action each. None of them is preferred: a person chooses. */
export function offerActions(finding: Finding, context: CodeActionContext): CodeAction[] {
  const { place, session } = context;
  return place.folder.project.offersFor(finding).map((offer) => ({
    title: titleOf(offer, session.client.language),
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(finding, place.folder, session)],
    edit: workspaceEdit(offer.edits, place.folder, session),
    ...showing(offer, context),
  }));
}

function titleOf(offer: Offer, language: SpokenLanguage): string {
  const { offers: words } = wordsIn(language);
  switch (offer.do) {
    case "declare-purpose":
      return words.declarePurpose(offer.purpose.name, `${basisIn(language, offer.purpose)} · ${retentionIn(language, offer.purpose)}`);
    case "declare-no-personal-data":
      return words.declareNoPersonalData;
    case "cover-category":
      return words.coverCategory(offer.category, offer.purpose.name, basisIn(language, offer.purpose));
    case "create-purpose":
      return words.createPurpose(offer.category);
    case "not-personal":
      return words.notPersonal(offer.field);
    case "suppress":
      return words.suppress(offer.rule);
  }
}

/** A change in another file is shown where it was made, so that nothing changes unseen. */
function showing({ edits }: Offer, { place, session }: CodeActionContext): { command?: Command } {
  const elsewhere = edits.find(({ file }) => file !== place.file);
  if (elsewhere === undefined || !session.client.showsPlaces) return {};
  const uri = editorUri(elsewhere.file, place.folder, session);
  return { command: { title: "", command: SHOW_PLACE, arguments: [uri, elsewhere.range] } };
}
