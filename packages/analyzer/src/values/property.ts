import type { Evaluator } from "./evaluator.ts";
import { membersOfInstance, staticMember } from "./members.ts";
import { each, primitive, unknown, type Member, type RequestPart, type RequestParts, type ValueType } from "./value-type.ts";

const requestParts = new Set<string>(["body", "query", "params", "headers", "cookies", "signedCookies"]);

/** What a property of a value holds. */
export function propertyOf(type: ValueType, name: string, evaluator: Evaluator): ValueType {
  return each(type, (plain) => propertyOfPlain(plain, name, evaluator));
}

function propertyOfPlain(type: ValueType, name: string, evaluator: Evaluator): ValueType {
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- all other kinds mean the default
  switch (type.is) {
    case "object":
      return valueOf(type.members().get(name));
    case "request":
      return requestParts.has(name) ? requestPart(type.parts, name as RequestPart) : unknown;
    case "request-part":
      return { is: "request-part", part: type.part, path: [...type.path, name], type: propertyOf(type.type, name, evaluator) };
    case "external":
      return partOfModule(type, name, evaluator);
    case "class":
      return staticMember(type, name, evaluator);
    case "list":
      return name === "length" ? primitive("number") : unknown;
    case "map":
      return type.of();
    case "schema":
      return name === "shape" ? shapeOf(type.output()) : unknown;
    default:
      return unknown;
  }
}

/** `z.coerce.number` and `number` of zod are told apart by their last name only. */
function partOfModule(type: Extract<ValueType, { is: "external" }>, name: string, evaluator: Evaluator): ValueType {
  const found = type.name === "*" ? evaluator.definitions.exported(type.module, name, type.from) : undefined;
  return evaluator.defined(found ?? { module: type.module, name }, type.from);
}

/** The schemas of an object schema, by field. */
function shapeOf(output: ValueType): ValueType {
  return { is: "object", members: () => (output.is === "object" ? output.members() : new Map<string, Member>()) };
}

function requestPart(parts: RequestParts, name: RequestPart): ValueType {
  const part = (name as string) === "signedCookies" ? "cookies" : name;
  return { is: "request-part", part, path: [], type: parts[part] ?? unknown };
}

function valueOf(member: Member | undefined): ValueType {
  if (member === undefined) return unknown;
  return member.declared === undefined ? member.type() : { is: "field", name: member.name, declared: member.declared, type: member.type };
}

/** Every named part of a value, declared fields included. Empty for values without parts. */
export function membersOf(type: ValueType, evaluator: Evaluator): ReadonlyMap<string, Member> {
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- all other kinds mean the default
  switch (type.is) {
    case "object":
      return type.members();
    case "field":
      return membersOf(type.type(), evaluator);
    case "promise":
      return membersOf(type.of(), evaluator);
    case "request-part":
      return membersOf(type.type, evaluator);
    case "union":
      return new Map(type.of.flatMap((one) => [...membersOf(one, evaluator)]));
    case "class":
      return membersOfInstance(type.node, type.file, evaluator);
    default:
      return new Map();
  }
}
