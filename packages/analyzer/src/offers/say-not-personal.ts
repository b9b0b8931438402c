import { declaredFields } from "../sources/declared-fields.ts";
import type { DeclaredField } from "../sources/declared-field.ts";
import { Definitions } from "../symbols/definition.ts";
import { jsdocBefore } from "../syntax/jsdoc.ts";
import { Values } from "../values/values.ts";
import { indentAt, insertion, lineEnd, lineStart, replacement } from "./insertion.ts";
import type { OpenEdit, Offer } from "./offer.ts";
import type { OfferContext } from "./offer-context.ts";

/** Says of a field that was recognised by its name that it holds nothing personal; its author says why. */
export function sayNotPersonal({ finding, file, sources }: OfferContext): Offer[] {
  if (finding.rule !== "require-purpose" || finding.confidence === undefined) return [];
  const at = file.offsetAt(finding.range.start);
  const field = declaredFields(file, new Values(new Definitions(sources))).find(({ key }) => key.start === at);
  return field === undefined || field.file !== file ? [] : [{ do: "not-personal", field: field.name, edits: [commentOn(field)] }];
}

function commentOn({ file, member }: DeclaredField): OpenEdit {
  const comment = jsdocBefore(file, member);
  if (comment === undefined) return newComment(file, member.start);
  const close = comment.end - "*/".length;
  const kept = file.text.slice(comment.start, close).trimEnd();
  const indent = indentAt(file, comment.start);
  const isOneLine = !kept.includes("\n");
  const line = `${lineEnd(file)}${indent} * @notPersonal ¦${lineEnd(file)}${indent} `;
  const said = isOneLine ? kept.replace(/^\/\*\*\s*/, "") : undefined;
  if (said === undefined) return replacement(file, { start: comment.start + kept.length, end: close }, line);
  const opening = ["/**", ...(said === "" ? [] : [` * ${said}`])].join(`${lineEnd(file)}${indent}`);
  return replacement(file, { start: comment.start, end: close }, `${opening}${line}`);
}

function newComment(file: OfferContext["file"], start: number): OpenEdit {
  const beginsLine = file.text.slice(lineStart(file, start), start).trim() === "";
  return insertion(file, start, `/** @notPersonal ¦ */${beginsLine ? `${lineEnd(file)}${indentAt(file, start)}` : " "}`);
}
