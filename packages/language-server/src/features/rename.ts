import { ErrorCodes, ResponseError, type PrepareRenameParams, type RenameParams, type WorkspaceEdit } from "vscode-languageserver";
import type { NamePlace, Range } from "@wherefore/analyzer";
import type { Feature } from "../feature.ts";
import { fixedName, refusedName, renamedText } from "../names/new-name.ts";
import { placeOf, type Place } from "../place.ts";
import type { Session } from "../session.ts";
import { wordsIn } from "../words/words-in.ts";
import { workspaceEdit } from "../workspace-edit.ts";

interface Named {
  readonly place: Place;
  readonly named: NamePlace;
}

async function namedAt({ textDocument, position }: PrepareRenameParams, session: Session): Promise<Named | undefined> {
  const place = await placeOf(textDocument.uri, session);
  const named = place?.folder.project.names.at(place.file, position);
  return place === undefined || named === undefined ? undefined : { place, named };
}

function refuseWith(reason: string | undefined): void {
  if (reason !== undefined) throw new ResponseError(ErrorCodes.InvalidRequest, reason);
}

async function prepare(params: PrepareRenameParams, session: Session): Promise<{ range: Range; placeholder: string } | null> {
  const found = await namedAt(params, session);
  if (found === undefined) return null;
  refuseWith(fixedName(found.named, wordsIn(session.client.language)));
  return { range: found.named.range, placeholder: found.named.name };
}

async function rename(params: RenameParams, session: Session): Promise<WorkspaceEdit | null> {
  const found = await namedAt(params, session);
  if (found === undefined) return null;
  const { place, named } = found;
  const words = wordsIn(session.client.language);
  const { folder, file } = place;
  refuseWith(fixedName(named, words) ?? refusedName(params.newName, named, folder.project.policyOf(file), words));
  const edits = folder.project.names.same(named).map((one) => ({ ...one, newText: renamedText(params.newName, one) }));
  return workspaceEdit(edits, folder, session);
}

/** Renames a purpose, a group or a category of one's own everywhere at once: policy, annotations, routes. */
export const renaming: Feature = {
  name: "rename",
  capabilities: (client) => ({ renameProvider: client.preparesRename ? { prepareProvider: true } : true }),
  start: (session) => {
    session.connection.onPrepareRename((params) => prepare(params, session));
    session.connection.onRenameRequest((params) => rename(params, session));
  },
};
