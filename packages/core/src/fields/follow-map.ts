import type { Problem } from "../errors.ts";
import { isCategory, type Category } from "../vocabulary/personal-data-category.ts";
import { isDataSubjectId } from "./data-subject-id.ts";
import { categoriesIn, isOfMark, isOpaqueMark, ownerKeyIn } from "./field-marks.ts";
import type { FieldNode, ObjectNode, ValueNode } from "./field-node.ts";
import { notPersonal } from "./fields-of.ts";

type Path = readonly (string | number)[];

const VALUE: ValueNode = { kind: "value", categories: [] };

/** Follows the map of `fieldsOf`. What is wrong is added to `problems`. */
export function followMap(map: unknown, problems: Problem[], path: Path = []): FieldNode {
  if (map === notPersonal) return valueOrListOfValues();
  if (typeof map === "string") return marked([map], problems, path);
  if (Array.isArray(map)) return followList(map, problems, path);
  if (isDataSubjectId(map)) return { ...VALUE, identifies: true };
  if (isOfMark(map) || isOpaqueMark(map)) return owned(marked(categoriesIn(map), problems, path), ownerKeyIn(map));
  if (typeof map === "object" && map !== null) return followFields(map, problems, path);
  problems.push({ path, message: "say what it holds: a category, notPersonal, dataSubjectId(), a nested map, or [map] for a list." });
  return VALUE;
}

/** Several names are categories of one field; anything else in brackets is what each element holds. */
function followList(list: readonly unknown[], problems: Problem[], path: Path): FieldNode {
  if (list.length > 0 && list.every((one) => typeof one === "string")) return marked(list, problems, path);
  return { kind: "list", categories: [], items: [], others: followMap(list[0], problems, [...path, "[]"]) };
}

function followFields(map: object, problems: Problem[], path: Path): FieldNode {
  const fields = Object.entries(map).map(([name, inner]) => [name, followMap(inner, problems, [...path, name])] as const);
  return withOwners({ kind: "object", categories: [], fields: new Map(fields) }, problems, path);
}

function owned(node: FieldNode, key: string | undefined): FieldNode {
  return key === undefined ? node : { ...node, of: key };
}

/** A field that names whose data another is stands beside it. */
export function withOwners(node: ObjectNode, problems: Problem[], path: Path): ObjectNode {
  for (const [name, { of }] of node.fields) {
    if (of !== undefined && !node.fields.has(of))
      problems.push({ path: [...path, name], message: `of("${of}", …) names no field beside it; name one that holds the person's id.` });
  }
  return node;
}

function marked(names: readonly string[], problems: Problem[], path: Path): FieldNode {
  const categories = names.filter((name): name is Category => isCategory(name));
  const unknown = names.filter((name) => !isCategory(name));
  if (unknown.length > 0) {
    problems.push({
      path,
      message: `"${unknown.join('", "')}" is not a personal-data category; use a built-in leaf, or "own.<snake_case>".`,
    });
  }
  return { kind: "free", categories };
}

function valueOrListOfValues(): FieldNode {
  const options: FieldNode[] = [VALUE];
  const either: FieldNode = { kind: "choice", categories: [], options };
  options.push({ kind: "list", categories: [], items: [], others: either });
  return either;
}
