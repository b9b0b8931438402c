import { statedByTypeText } from "./jsdoc-type.ts";
import { markOfTags, tagsIn } from "./category-tags.ts";
import type { SourceComment } from "../syntax/parse.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import { asSiblings, type DeclaredField, type LoneField } from "./declared-field.ts";

const TYPEDEF = /@typedef[^\S\r\n]+\{[^}\r\n]*\}[^\S\r\n]+(\w+)/;
const PROPERTY = /@prop(?:erty)?[^\S\r\n]+\{([^}\r\n]*)\}[^\S\r\n]+\[?(\w+)([^\r\n]*)/g;

/** Fields declared by documentation comments: `@typedef {object} User` with its `@property {string} email`. */
export function typedefFields(file: SourceFile): DeclaredField[] {
  if (!file.text.includes("@typedef")) return [];
  return file.comments.filter(({ type }) => type === "Block").flatMap((comment) => fieldsOfComment(comment, file));
}

function fieldsOfComment(comment: SourceComment, file: SourceFile): DeclaredField[] {
  const text = file.text.slice(comment.start, comment.end);
  const container = TYPEDEF.exec(text)?.[1];
  if (container === undefined) return [];
  return asSiblings([...text.matchAll(PROPERTY)].map((match) => fieldOf(match, { container, comment, file })));
}

interface Place {
  readonly container: string;
  readonly comment: SourceComment;
  readonly file: SourceFile;
}

function fieldOf(match: RegExpExecArray, { container, comment, file }: Place): LoneField {
  const [whole, type = "", name = "", rest = ""] = match;
  const start = comment.start + match.index + whole.length - rest.length - name.length;
  const mark = markOfTags(tagsIn(rest, start + name.length), file);
  const key = { start, end: start + name.length };
  return {
    name,
    container,
    style: "typedef",
    file,
    key,
    member: key,
    owner: file.program,
    value: undefined,
    stated: statedByTypeText(type),
    ...(mark && { mark }),
  };
}
