import type { Node } from "@oxc-project/types";
import { classifyField } from "../lexicon/classify-field.ts";
import type { Judge } from "../fields/judge.ts";
import { plainExpression } from "../syntax/plain-expression.ts";
import { staticName } from "../syntax/static-name.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import type { Evaluator } from "../values/evaluator.ts";
import type { DeclaredAt, Member, ValueType } from "../values/value-type.ts";

/** A personal part of a value: where it stands in it, and what it is. */
export interface PersonalPart {
  readonly field: string;
  readonly category: string;
  /** Whether its author marked it, or its name tells. */
  readonly source: "marked" | "name";
  /** Where the field is declared, when it is known. */
  readonly declared?: DeclaredAt;
}

const deepest = 6;

/** Types that hold each other can be unfolded without end; so many parts are looked at for one value, and in one file. */
const most = { ofValue: 4000, inAll: 40_000 };

/** Finds the personal parts of values: fields marked or recognised, at any depth. */
export class PersonalParts {
  readonly #evaluator: Evaluator;
  readonly #judge: Judge;
  #looked = 0;
  #until = most.ofValue;

  constructor(evaluator: Evaluator, judge: Judge) {
    this.#evaluator = evaluator;
    this.#judge = judge;
  }

  /** The personal parts of what an expression gives. Where nothing is known of a value, its own name is heard. */
  ofExpression(node: Node, file: SourceFile, path: readonly string[] = []): PersonalPart[] {
    const plain = plainExpression(node);
    if (path.length === 0) this.#until = Math.min(this.#looked + most.ofValue, most.inAll);
    if (plain.type === "ObjectExpression") return plain.properties.flatMap((property) => this.#ofProperty(property, file, path));
    const type = this.#evaluator.expression(node, file);
    return type.is === "unknown" ? byName(plain, path) : this.ofType(type, path);
  }

  /** The personal parts of a value. */
  ofType(type: ValueType, path: readonly string[] = [], left: number = deepest): PersonalPart[] {
    if (left === 0 || this.#looked++ > this.#until) return [];
    // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- all other kinds mean the default
    switch (type.is) {
      case "field":
        return this.#ofField(type.declared, type.type, path.length === 0 ? [type.name] : path, left);
      case "object":
        return [...type.members().values()].flatMap((member) => this.#ofMember(member, [...path, member.name], left));
      case "list":
      case "map":
      case "promise":
        return this.ofType(type.of(), path, left - 1);
      case "union":
      case "made-from":
        return type.of.flatMap((one) => this.ofType(one, path, left - 1));
      case "request-part":
        return type.type.is === "unknown" ? ofRequest(type.path, path) : this.ofType(type.type, path, left - 1);
      default:
        return [];
    }
  }

  #ofProperty(property: Node, file: SourceFile, path: readonly string[]): PersonalPart[] {
    if (property.type === "SpreadElement") return this.ofExpression(property.argument, file, path);
    const name = property.type === "Property" ? staticName(property.key, property.computed) : undefined;
    if (property.type !== "Property" || name === undefined) return [];
    const found = this.ofExpression(property.value, file, [...path, name]);
    const isUnknown = found.length === 0 && this.#evaluator.expression(property.value, file).is === "unknown";
    return isUnknown && plainExpression(property.value).type !== "CallExpression" ? named(name, path.at(-1) ?? "", [...path, name]) : found;
  }

  #ofMember(member: Member, path: readonly string[], left: number): PersonalPart[] {
    return member.declared === undefined
      ? this.ofType(member.type(), path, left - 1)
      : this.#ofField(member.declared, member.type, path, left);
  }

  #ofField(declared: DeclaredAt, type: () => ValueType, path: readonly string[], left: number): PersonalPart[] {
    const judged = this.#judge.at(declared);
    if (judged.length > 0)
      return judged
        .filter(({ confidence }) => confidence !== "low")
        .map(({ category, source }) => ({ field: path.join("."), category, source, declared }));
    return this.ofType(type(), path, left - 1);
  }
}

/** `req.body.email` of a body nobody described. */
function ofRequest(requested: readonly string[], path: readonly string[]): PersonalPart[] {
  const name = requested.at(-1);
  return name === undefined ? [] : named(name, requested.at(-2) ?? "", path.length === 0 ? [name] : path);
}

/** `user.email` of an unknown `user` is still an e-mail address. */
function byName(node: Node, path: readonly string[]): PersonalPart[] {
  if (node.type !== "MemberExpression" || node.computed) return [];
  const name = staticName(node.property) ?? "";
  const container = node.object.type === "Identifier" ? node.object.name : "";
  return named(name, container, path.length === 0 ? [name] : path);
}

function named(name: string, container: string, path: readonly string[]): PersonalPart[] {
  const found = classifyField({ name, container, kind: "unknown", siblings: [], inView: false });
  return found === undefined || found.confidence === "low" ? [] : [{ field: path.join("."), category: found.category, source: "name" }];
}
