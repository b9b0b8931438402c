import { elementOf, union, unknown, type Member, type ValueType } from "./value-type.ts";

/** What a function of the language itself gives, `JSON.stringify` for one; undefined for others. */
export function globalCall(name: string, callArguments: readonly ValueType[]): ValueType | undefined {
  const [first] = callArguments;
  if (first === undefined) return undefined;
  switch (name) {
    case "JSON.stringify":
    case "String":
    case "encodeURIComponent":
    case "btoa":
    case "Buffer.from":
    case "util.inspect":
    case "inspect":
      return { is: "made-from", of: callArguments };
    case "Object.values":
      return { is: "list", of: () => union(valuesOf(first)) };
    case "Object.assign":
      return { is: "object", members: () => new Map(callArguments.flatMap(partsOf)) };
    case "Array.from":
    case "Readable.from":
    case "Iterator.from":
      return { is: "list", of: () => elementOf(first) };
    case "structuredClone":
    case "Object.freeze":
      return first;
    case "Promise.all":
      return { is: "promise", of: () => ({ is: "list", of: () => awaitedElement(first) }) };
    case "Promise.resolve":
      return { is: "promise", of: () => first };
    default:
      return undefined;
  }
}

function awaitedElement(list: ValueType): ValueType {
  const element = elementOf(list);
  return element.is === "promise" ? element.of() : element;
}

function partsOf(type: ValueType): [string, Member][] {
  const plain = type.is === "field" ? type.type() : type;
  return plain.is === "object" ? [...plain.members()] : [];
}

function valuesOf(type: ValueType): ValueType[] {
  const plain = type.is === "field" ? type.type() : type;
  if (plain.is === "map" || plain.is === "list") return [plain.of()];
  const parts = partsOf(plain).map(([, member]): ValueType =>
    member.declared === undefined ? member.type() : { is: "field", name: member.name, declared: member.declared, type: member.type },
  );
  return parts.length === 0 ? [unknown] : parts;
}
