import type { Feature } from "../feature.ts";
import { counts, standingOf } from "../inventory/counted-field.ts";
import { usesIn } from "../inventory/route-uses.ts";
import { placeOf } from "../place.ts";
import { STANDINGS, type StandingAt, type StandingsParams } from "../protocol.ts";
import type { Session } from "../session.ts";

async function standingsIn(uri: string, session: Session): Promise<StandingAt[]> {
  const place = await placeOf(uri, session);
  const document = session.documents.get(uri);
  if (place === undefined || document === undefined || place.folder.project.policyStateOf(place.file) === "missing") return [];
  const { project } = place.folder;
  const declared = project
    .fieldsOf(place.file)
    .filter(counts)
    .map((field) => ({ range: field.range, standing: standingOf(field) }));
  const policy = project.policyOf(place.file);
  return [...declared, ...project.routesOf(place.file).flatMap((route) => usesIn(route, document, policy))];
}

/** Says where the personal fields of a document stand with the policy, for an editor that draws them. */
export const standings: Feature = {
  name: "standings",
  capabilities: () => ({}),
  start: (session) => {
    session.connection.onRequest(STANDINGS, ({ uri }: StandingsParams) => standingsIn(uri, session));
  },
};
