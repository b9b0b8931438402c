import { CodeLensRefreshRequest, type CodeLens, type CodeLensParams } from "vscode-languageserver";
import type { Feature } from "../feature.ts";
import { modelsOf } from "../lenses/model-lenses.ts";
import { routeLens } from "../lenses/route-lens.ts";
import { placeOf, type Place } from "../place.ts";
import type { Session } from "../session.ts";
import { wordsIn } from "../words/words-in.ts";

/** A lens that says something and does nothing. */
function lens(range: CodeLens["range"], title: string): CodeLens {
  return { range: { start: range.start, end: range.start }, command: { title, command: "" } };
}

function routeLenses({ folder, file }: Place, session: Session): CodeLens[] {
  const policy = folder.project.policyOf(file);
  return folder.project.routesOf(file).flatMap((route) => {
    const title = routeLens(route, policy, session.client.language);
    return title === undefined ? [] : [lens(route.range, title)];
  });
}

function modelLenses(text: string, { folder, file }: Place, session: Session): CodeLens[] {
  // Without a policy nothing can be covered: the count would be noise.
  if (folder.project.policyStateOf(file) === "missing") return [];
  const words = wordsIn(session.client.language);
  return modelsOf(folder.project.fieldsOf(file), text).map(({ range, fields, covered }) => lens(range, words.lensOfModel(fields, covered)));
}

async function lensesOf({ textDocument: { uri } }: CodeLensParams, session: Session): Promise<CodeLens[]> {
  // An editor waits between edits as long as it once waited for an answer. One that asks again when told so is not kept waiting for the scan.
  if (session.client.refreshesLenses && session.folders.of(session.fileOf(uri) ?? "")?.isReady() !== true) return [];
  const place = (await session.settings.showsLenses(uri)) ? await placeOf(uri, session) : undefined;
  const text = session.documents.get(uri)?.getText();
  return place === undefined || text === undefined ? [] : [...routeLenses(place, session), ...modelLenses(text, place, session)];
}

/** Says above a route what it is for, and above a model how many of its personal fields a purpose covers. */
export const codeLens: Feature = {
  name: "code lens",
  capabilities: () => ({ codeLensProvider: { resolveProvider: false } }),
  start: (session) => {
    session.connection.onCodeLens((params) => lensesOf(params, session));
    session.findingsChanged.listen(() => {
      if (session.client.refreshesLenses) void session.connection.sendRequest(CodeLensRefreshRequest.type);
    });
  },
};
