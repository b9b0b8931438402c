import type { Range } from "@wherefore/analyzer";
import type { Hover, HoverParams } from "vscode-languageserver";
import type { Feature } from "../feature.ts";
import { describeField } from "../hover/describe-field.ts";
import { describePurpose } from "../hover/describe-purpose.ts";
import { plainText } from "../hover/plain-text.ts";
import { placeOf } from "../place.ts";
import type { Session } from "../session.ts";

function shown(markdown: string, range: Range, session: Session): Hover {
  const contents = session.client.markdownHover
    ? ({ kind: "markdown", value: markdown } as const)
    : ({ kind: "plaintext", value: plainText(markdown) } as const);
  return { contents, range };
}

async function hoverAt({ textDocument, position }: HoverParams, session: Session): Promise<Hover | null> {
  const place = await placeOf(textDocument.uri, session);
  if (place === undefined) return null;
  const { folder, file } = place;
  const field = folder.project.fieldAt(file, position);
  if (field !== undefined) return shown(describeField(field, folder.project.policyOf(file), session.client.language), field.range, session);
  const purpose = folder.project.purposeAt(file, position);
  return purpose === undefined ? null : shown(describePurpose(purpose.purpose), purpose.range, session);
}

/** Says what a field is and which purposes cover it; on a purpose's name, the same from the other side. */
export const hover: Feature = {
  name: "hover",
  capabilities: () => ({ hoverProvider: true }),
  start: (session) => {
    session.connection.onHover((params) => hoverAt(params, session));
  },
};
