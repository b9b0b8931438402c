import type { Node } from "@oxc-project/types";
import type { PersonalPart, PersonalParts } from "../routes/personal-parts.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import type { CallSite } from "../values/call-site.ts";
import type { Evaluator } from "../values/evaluator.ts";
import type { OwnPackages } from "./recipient-sink.ts";
import type { Sink } from "./sink.ts";
import { sinkOf } from "./sink-of.ts";

/** Personal data handed to a sink. */
export interface PersonalUse {
  readonly sink: Sink;
  readonly call: Extract<Node, { type: "CallExpression" }>;
  readonly file: SourceFile;
  readonly parts: readonly PersonalPart[];
}

/** The personal data a call hands to a log, a recipient or a model; undefined when it hands over none. */
export function personalUse(site: CallSite, evaluator: Evaluator, parts: PersonalParts, own: OwnPackages): PersonalUse | undefined {
  const sink = sinkOf(site, evaluator, own);
  if (sink === undefined) return undefined;
  const found = sink.given.flatMap((node) => parts.ofExpression(node.type === "SpreadElement" ? node.argument : node, site.file));
  const distinct = [...new Map(found.map((part) => [`${part.field} ${part.category}`, part])).values()];
  return distinct.length === 0 ? undefined : { sink, ...site, parts: distinct };
}
