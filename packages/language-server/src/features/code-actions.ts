import type { Range } from "@wherefore/analyzer";
import { CodeActionKind, type CodeAction, type CodeActionParams } from "vscode-languageserver";
import type { CodeActionContext } from "../actions/code-action-context.ts";
import { fixActions } from "../actions/fix-actions.ts";
import { FIX_ALL, fixAll, fixAllOfRule } from "../actions/fix-all.ts";
import { offerActions } from "../actions/offer-actions.ts";
import type { Feature } from "../feature.ts";
import { placeOf } from "../place.ts";
import type { Session } from "../session.ts";
import { shownFindings } from "../shown-findings.ts";

function isBefore(a: Range["start"], b: Range["start"]): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

/** Whether the editor wants actions of a kind: it asked for that kind, or for one that holds it. */
function wants(kind: string, only: readonly string[] | undefined): boolean {
  return only?.some((asked) => asked === "" || kind === asked || kind.startsWith(`${asked}.`)) ?? false;
}

async function quickFixes(context: CodeActionContext): Promise<CodeAction[]> {
  const findings = (await shownFindings(context.place, context.session)).filter((finding) => touches(finding.range, context.range));
  const rules = new Set(findings.map(({ rule }) => rule));
  return [
    ...findings.flatMap((finding) => fixActions(finding, context)),
    ...[...rules].flatMap((rule) => fixAllOfRule(rule, context)),
    ...findings.flatMap((finding) => offerActions(finding, context)),
  ];
}

async function actionsFor({ textDocument, range, context: { only } }: CodeActionParams, session: Session): Promise<CodeAction[]> {
  const place = await placeOf(textDocument.uri, session);
  if (place === undefined) return [];
  const context = { place, range, session };
  return [
    ...(only === undefined || wants(CodeActionKind.QuickFix, only) ? await quickFixes(context) : []),
    ...(wants(FIX_ALL, only) ? fixAll(context) : []),
  ];
}

/** Mends findings: what is certain at once or all together, what is to be chosen from a list. */
export const codeActions: Feature = {
  name: "code actions",
  capabilities: () => ({ codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL], resolveProvider: false } }),
  start: (session) => {
    session.connection.onCodeAction((params) => actionsFor(params, session));
  },
};
