import type { NameSlot, PolicyFacts } from "@wherefore/analyzer";
import type { CompletionItem, CompletionParams } from "vscode-languageserver";
import type { Feature } from "../feature.ts";
import { categoryItems, groupItems } from "../names/category-items.ts";
import { purposeItems } from "../names/purpose-items.ts";
import { placeOf } from "../place.ts";
import type { Session } from "../session.ts";

function itemsFor({ expects, range, declares }: NameSlot, policy: PolicyFacts | undefined, session: Session): CompletionItem[] {
  const { language } = session.client;
  if (declares) return [];
  if (expects === "purpose") return policy === undefined ? [] : purposeItems(policy, range, language);
  const categories = categoryItems(policy, range, language);
  return expects === "group-or-category" ? [...groupItems(policy, range), ...categories] : categories;
}

/** A blank opens a list behind `@category` only; elsewhere people type blanks for other reasons. */
function isIdleBlank({ textDocument, position, context }: CompletionParams, session: Session): boolean {
  if (context?.triggerCharacter !== " ") return false;
  const line = session.documents.get(textDocument.uri)?.getText({ start: { line: position.line, character: 0 }, end: position }) ?? "";
  return !line.endsWith("@category ");
}

async function completionAt(params: CompletionParams, session: Session): Promise<CompletionItem[]> {
  const place = isIdleBlank(params, session) ? undefined : await placeOf(params.textDocument.uri, session);
  const slot = place?.folder.project.names.slotAt(place.file, params.position);
  return place === undefined || slot === undefined ? [] : itemsFor(slot, place.folder.project.policyOf(place.file), session);
}

/** Offers purposes and categories where they are named: annotations, declarations of routes, the policy. */
export const completion: Feature = {
  name: "completion",
  capabilities: () => ({ completionProvider: { triggerCharacters: ['"', "'", ".", " "] } }),
  start: (session) => {
    session.connection.onCompletion((params) => completionAt(params, session));
  },
};
