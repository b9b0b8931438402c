import type { Node } from "@oxc-project/types";
import type { Finding, Fix } from "../finding.ts";
import type { Handler } from "../routes/route.ts";
import { bare, fingerprint, type JudgedRoute, type Rule, type RuleContext } from "./rule.ts";

const id = "untyped-handler";

/** The handler of a declared route has the types of its declaration: a bare `Request` hides what the purpose does not cover. */
export const untypedHandler: Rule = {
  id,
  summary: "The handler of a declared route keeps the types of its declaration.",
  byDefault: "on",
  check: (context) => context.routes.flatMap((judged) => checkRoute(judged, context)),
};

interface Annotated {
  readonly name: string;
  readonly parameter: Node;
  readonly annotation: Node;
}

function checkRoute({ route, facts }: JudgedRoute, { file }: RuleContext): readonly Finding[] {
  const declares = route.openings.some((opening) => opening.kind === "purpose" && opening.purposes.length > 0);
  if (!declares) return [];
  return route.handlers
    .filter((handler) => handler.file === file)
    .flatMap((handler) => {
      const bareTypes = bareAnnotations(handler);
      return bareTypes.length === 0 ? [] : [findingFor(handler, bareTypes, `${facts.method} ${facts.path}`, isInline(handler, route.call))];
    });
}

/** Parameters annotated `Request` or `Response` without the types of a declaration. */
function bareAnnotations({ node, file }: Handler): Annotated[] {
  return (node.params as readonly Node[]).slice(0, 2).flatMap((parameter) => {
    const annotation = parameter.type === "Identifier" ? parameter.typeAnnotation : undefined;
    const type = annotation?.typeAnnotation;
    if (!annotation || type === undefined || parameter.type !== "Identifier") return [];
    const text = file.text.slice(type.start, type.end);
    return /^(?:express\.)?(?:Request|Response)$|^any$/.test(text) ? [{ name: text, parameter, annotation }] : [];
  });
}

function isInline({ node }: Handler, call: Node): boolean {
  return node.parent === call && node.type === "ArrowFunctionExpression";
}

function findingFor({ node, file }: Handler, annotated: readonly Annotated[], route: string, inline: boolean): Finding {
  const [first] = annotated;
  const names = annotated.map(({ name }) => name).join(" and ");
  return {
    ...bare,
    rule: id,
    severity: "information",
    file: file.path,
    range: file.rangeOf(first?.parameter ?? node),
    message: `The handler of ${route} annotates ${names}, which hides the types of its declaration; ${inline ? "leave the annotation out" : "write Req<typeof view> and Res<typeof view>"}.`,
    owner: route,
    fingerprint: fingerprint(id, route),
    fixes: inline ? [removeAnnotations(annotated, file)] : [],
  };
}

/** Handlers written where the route is registered take their types from the declaration before them. */
function removeAnnotations(annotated: readonly Annotated[], file: Handler["file"]): Fix {
  return {
    title: "Take the types from the declaration",
    preferred: true,
    edits: annotated.map(({ annotation }) => ({ file: file.path, range: file.rangeOf(annotation), newText: "" })),
  };
}
