import type { NamePlace } from "@wherefore/analyzer";
import type { DefinitionParams, Location } from "vscode-languageserver";
import { editorLocation } from "../editor-uri.ts";
import type { Feature } from "../feature.ts";
import { placeOf, type Place } from "../place.ts";
import type { Session } from "../session.ts";

/** A purpose or a group is defined by its key in the policy; a category comes from the vocabulary, and the policy's groups bring it in. */
function definitionsOf(named: NamePlace, { folder, file }: Place): readonly NamePlace[] {
  const places = folder.project.names.same(named);
  if (named.kind !== "category") return places.filter(({ declares }) => declares);
  const policy = folder.project.policyOf(file)?.file;
  return places.filter((place) => place.file === policy);
}

async function definitionAt({ textDocument, position }: DefinitionParams, session: Session): Promise<Location[]> {
  const place = await placeOf(textDocument.uri, session);
  const named = place?.folder.project.names.at(place.file, position);
  if (place === undefined || named === undefined) return [];
  return definitionsOf(named, place).map((found) => editorLocation(found, place.folder, session));
}

/** From a purpose or a category, wherever it is named, to the policy. */
export const definition: Feature = {
  name: "definition",
  capabilities: () => ({ definitionProvider: true }),
  start: (session) => {
    session.connection.onDefinition((params) => definitionAt(params, session));
  },
};
