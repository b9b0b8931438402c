import type { Location, ReferenceParams } from "vscode-languageserver";
import { editorLocation } from "../editor-uri.ts";
import type { Feature } from "../feature.ts";
import { placeOf } from "../place.ts";
import type { Session } from "../session.ts";

async function referencesAt({ textDocument, position, context }: ReferenceParams, session: Session): Promise<Location[]> {
  const place = await placeOf(textDocument.uri, session);
  const named = place?.folder.project.names.at(place.file, position);
  if (place === undefined || named === undefined) return [];
  return place.folder.project.names
    .same(named)
    .filter(({ declares }) => context.includeDeclaration || !declares)
    .map((found) => editorLocation(found, place.folder, session));
}

/** Every place that names the purpose or category under the cursor: policy, annotations, routes. */
export const references: Feature = {
  name: "references",
  capabilities: () => ({ referencesProvider: true }),
  start: (session) => {
    session.connection.onReferences((params) => referencesAt(params, session));
  },
};
