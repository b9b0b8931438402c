import { readSql, type SqlColumn, type SqlScript } from "../syntax/sql.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import type { Token } from "../syntax/tokens.ts";
import { markOfTags, tagsIn } from "./category-tags.ts";
import { commentMark } from "./comment-mark.ts";
import { asSiblingsByOwner, type DeclaredField, type LoneField } from "./declared-field.ts";
import { statedByWords } from "./kind-words.ts";
import type { Mark } from "./mark.ts";
import type { StatedType } from "./stated-type.ts";

/** Fields declared by the statements of a SQL script: columns of the tables it creates or extends. */
export function sqlFields(file: SourceFile): DeclaredField[] {
  const script = readSql(file.tokens);
  return asSiblingsByOwner(script.columns.map((column) => fieldOf(column, script, file)));
}

function fieldOf(column: SqlColumn, script: SqlScript, file: SourceFile): LoneField {
  const member = { start: column.name.start, end: (column.definition.at(-1) ?? column.name).end };
  const mark = markOf(column, script, file) ?? commentMark(file, member);
  return {
    name: column.name.value,
    container: column.table,
    style: "sql",
    file,
    key: nameOf(column.name),
    member,
    owner: file.program,
    value: undefined,
    stated: statedBy(column, script),
    ...(mark && { mark }),
  };
}

/** `COMMENT ON COLUMN … IS '@category contact.email'`, or `COMMENT '…'` in the definition. */
function markOf({ table, name, definition }: SqlColumn, { remarks }: SqlScript, file: SourceFile): Mark | undefined {
  const at = definition.findIndex((token) => token.value.toLowerCase() === "comment");
  const remark = remarks.get(`${table}.${name.value}`.toLowerCase()) ?? (at === -1 ? undefined : definition[at + 1]);
  return remark?.is === "text" ? markOfTags(tagsIn(remark.value, remark.start + 1), file) : undefined;
}

function nameOf(name: Token): { readonly start: number; readonly end: number } {
  return name.is === "quoted" ? { start: name.start + 1, end: name.end - 1 } : name;
}

function statedBy({ definition, refersTo }: SqlColumn, { choices }: SqlScript): StatedType {
  const [type] = definition;
  const isChoice = choices.has(type?.value.toLowerCase() ?? "");
  const stated = isChoice ? ({ kind: "choice" } as const) : statedByWords([type?.value ?? ""]);
  return { kind: "unknown", ...withoutDocuments(stated), ...(refersTo === undefined ? {} : { refersTo }) };
}

/** A column of JSON may hold anything. */
function withoutDocuments(stated: StatedType): StatedType {
  return stated.kind === "object" ? { kind: "unknown" } : stated;
}
