import type { Node } from "@oxc-project/types";
import { plainExpression } from "../syntax/plain-expression.ts";
import { staticName } from "../syntax/static-name.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import { staticText } from "../symbols/static-text.ts";
import type { CallSite } from "../values/call-site.ts";
import type { Evaluator } from "../values/evaluator.ts";
import { moduleBehind } from "./module-behind.ts";
import type { Sink } from "./sink.ts";
import { vendorOfHost, vendorOfPackage } from "./vendors.ts";

const clients = new Set([
  "fetch",
  "axios",
  "got",
  "ky",
  "superagent",
  "needle",
  "undici",
  "node-fetch",
  "cross-fetch",
  "request",
  "ofetch",
  "$fetch",
]);

/** Packages of one's own choice that belong to a recipient: the names in `recipients` of `wherefore.json`. */
export type OwnPackages = readonly string[];

/** Recognises what leaves for somebody else: a call of a vendor's package, or a request to a host that is written out. */
export function recipientSink(site: CallSite, evaluator: Evaluator, own: OwnPackages): Sink | undefined {
  const { call, file } = site;
  if (isOwnFunction(call.callee, evaluator)) return undefined;
  const module = isGlobalFetch(call.callee, evaluator, file) ? "fetch" : moduleBehind(call.callee, file, evaluator);
  if (module === undefined) return undefined;
  if (clients.has(module)) return requestSink(site, evaluator);
  const vendor = vendorOfPackage(module);
  const isOwn = own.includes(module);
  if (vendor === undefined && !isOwn) return undefined;
  const known = { vendor: vendor?.name ?? module, hosts: vendor?.hosts ?? [], package: module };
  return { kind: "recipient", name: module, known, given: call.arguments };
}

/** A function of the project is followed into elsewhere; opening its file for each call would open every file. */
function isOwnFunction(callee: Node, evaluator: Evaluator): boolean {
  const plain = plainExpression(callee);
  return plain.type === "Identifier" && evaluator.definitions.moduleOf(plain.name, plain)?.startsWith(".") === true;
}

function isGlobalFetch(callee: Node, evaluator: Evaluator, file: SourceFile): boolean {
  const plain = plainExpression(callee);
  return plain.type === "Identifier" && plain.name === "fetch" && evaluator.definitions.of("fetch", plain, file) === undefined;
}

function requestSink({ call, file }: CallSite, evaluator: Evaluator): Sink | undefined {
  const [first] = call.arguments;
  const host = first === undefined ? undefined : (hostIn(first, file, evaluator) ?? hostInOptions(first, file, evaluator));
  if (host === undefined || isHere(host)) return undefined;
  return { kind: "recipient", name: host, known: { vendor: vendorOfHost(host)?.name ?? host, hosts: [host] }, given: call.arguments };
}

function hostInOptions(node: Node, file: SourceFile, evaluator: Evaluator): string | undefined {
  const plain = plainExpression(node);
  if (plain.type !== "ObjectExpression") return undefined;
  const property = plain.properties.find(
    (one) => one.type === "Property" && ["url", "uri", "baseURL"].includes(staticName(one.key, one.computed) ?? ""),
  );
  return property?.type === "Property" ? hostIn(property.value, file, evaluator) : undefined;
}

/** The host a URL is written with; a template tells it when it stands before the first expression. */
function hostIn(node: Node, file: SourceFile, evaluator: Evaluator): string | undefined {
  const plain = plainExpression(node);
  const written = plain.type === "TemplateLiteral" && plain.expressions.length > 0 ? plain.quasis[0]?.value.cooked : undefined;
  const text = written ?? staticText(plain, file, evaluator.definitions)?.text;
  const match = /^https?:\/\/([\w.-]+)(?::\d+)?(\/|$)/i.exec(text ?? "");
  const isWhole = written === undefined || match?.[2] === "/" || match?.[2] === "?";
  return isWhole ? match?.[1]?.toLowerCase() : undefined;
}

function isHere(host: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|.+\.(?:local|internal|test))$/.test(host);
}
