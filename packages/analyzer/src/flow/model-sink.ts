import type { Node } from "@oxc-project/types";
import { plainExpression } from "../syntax/plain-expression.ts";
import { staticName, textOf } from "../syntax/static-name.ts";
import type { CallSite } from "../values/call-site.ts";
import { calleeNames } from "./callee-names.ts";
import type { Sink } from "./sink.ts";

const writes = new Set([
  "create",
  "createMany",
  "createManyAndReturn",
  "bulkCreate",
  "insertMany",
  "insert",
  "update",
  "updateMany",
  "updateOne",
  "findByIdAndUpdate",
  "findOneAndUpdate",
  "findOrCreate",
  "upsert",
  "save",
]);
const afterTheFilter = new Set(["updateOne", "updateMany", "findByIdAndUpdate", "findOneAndUpdate"]);

/**
 * Recognises what is written to a model: `prisma.user.create({ data })`, `User.create(row)`, `users.save(row)`,
 * `db.insert(users).values(row)`, `knex("users").insert(row)`.
 */
export function modelSink({ call }: CallSite): Sink | undefined {
  const callee = plainExpression(call.callee);
  if (callee.type !== "MemberExpression" || callee.computed) return undefined;
  const method = staticName(callee.property) ?? "";
  const built = builtQuery(callee.object, method);
  if (built !== undefined) return { kind: "model", name: built, given: call.arguments.slice(0, 1) };
  if (!writes.has(method)) return undefined;
  const model = modelOf(callee.object);
  const given = dataOf(call.arguments, method);
  return model === undefined || given.length === 0 ? undefined : { kind: "model", name: model, given };
}

/** `db.insert(users).values(…)`, `db.update(users).set(…)`, `knex("users").insert(…)`. */
function builtQuery(object: Node, method: string): string | undefined {
  const plain = plainExpression(object);
  if (plain.type !== "CallExpression") return undefined;
  const [table] = plain.arguments;
  const before = calleeNames(plain.callee).at(-1) ?? "";
  const isDrizzle = (method === "values" && before === "insert") || (method === "set" && before === "update");
  if (isDrizzle) return table?.type === "Identifier" ? table.name : undefined;
  return method === "insert" || method === "update" ? textOf(table) : undefined;
}

const notModels = new Set(["Object", "JSON", "crypto", "hash", "cipher", "cache", "redis", "session", "map", "document", "URL", "axios"]);

function modelOf(object: Node): string | undefined {
  const names = calleeNames(object);
  const name = names.at(-1);
  if (name === undefined || notModels.has(name) || /^(?:create|hmac|hash)/i.test(name)) return undefined;
  const bare = name.replace(/(?:Repository|Repo|Model|Collection|Table)$/, "");
  return bare === "" ? undefined : bare.charAt(0).toUpperCase() + bare.slice(1);
}

/** Where the row stands among the arguments: in `data` for Prisma, after the filter for an update. */
function dataOf(nodes: readonly Node[], method: string): readonly Node[] {
  const [first, second] = nodes;
  if (first === undefined) return [];
  const plain = plainExpression(first);
  const inside = plain.type === "ObjectExpression" ? plain.properties.flatMap(dataProperty) : [];
  if (inside.length > 0) return inside;
  return afterTheFilter.has(method) ? (second === undefined ? [] : [setOf(second)]) : [first];
}

function dataProperty(property: Node): Node[] {
  if (property.type !== "Property") return [];
  const name = staticName(property.key, property.computed);
  return name === "data" || name === "create" || name === "update" || name === "defaults" ? [property.value] : [];
}

/** `{ $set: row }` of a document store. */
function setOf(node: Node): Node {
  const plain = plainExpression(node);
  const set =
    plain.type === "ObjectExpression"
      ? plain.properties.find((one) => one.type === "Property" && staticName(one.key, one.computed) === "$set")
      : undefined;
  return set?.type === "Property" ? set.value : node;
}
