import type { Range } from "@wherefore/analyzer";
import type { Hover, HoverParams } from "vscode-languageserver";
import type { Feature } from "../feature.ts";
import { describeField } from "../hover/describe-field.ts";
import { describeName } from "../hover/describe-name.ts";
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
  const { language } = session.client;
  const field = folder.project.fieldAt(file, position);
  if (field !== undefined) return shown(describeField(field, folder.project.policyOf(file), language), field.range, session);
  const named = folder.project.names.at(file, position);
  if (named === undefined) return null;
  const text = describeName(named, folder.project.policyOf(file), await folder.report(), language);
  return text === undefined ? null : shown(text, named.range, session);
}

/** Says what a field is and which purposes cover it; on the name of a purpose, a group or a category, the same from the other side. */
export const hover: Feature = {
  name: "hover",
  capabilities: () => ({ hoverProvider: true }),
  start: (session) => {
    session.connection.onHover((params) => hoverAt(params, session));
  },
};
