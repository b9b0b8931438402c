import type { Failure, Finding, RelatedPlace, Severity } from "@wherefore/analyzer";
import { DiagnosticSeverity, DiagnosticTag, type Diagnostic } from "vscode-languageserver";
import { uriOf } from "./file-uri.ts";
import type { Folder } from "./folder.ts";
import { placeOf } from "./place.ts";
import type { Session } from "./session.ts";
import { shownFindings, type ShownFinding } from "./shown-findings.ts";

/** The name that stands before every message in the editor. */
export const SOURCE = "wherefore";

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

function withRelated(diagnostic: Diagnostic, related: readonly RelatedPlace[], folder: Folder, session: Session): Diagnostic {
  if (!session.client.relatedInformation || related.length === 0) return diagnostic;
  return {
    ...diagnostic,
    relatedInformation: related.map((place) => ({
      location: { uri: uriOf(folder.toEditor(place.file)), range: place.range },
      message: place.message,
    })),
  };
}

/** A finding as the editor shows it: the rule is its code, and the code links to the rule's page. */
export function diagnosticOf(finding: Finding, folder: Folder, session: Session): Diagnostic {
  const page = session.client.codeDescription ? session.rulePages(finding.rule) : undefined;
  const diagnostic: Diagnostic = {
    range: finding.range,
    severity: severities[finding.severity],
    code: finding.rule,
    source: SOURCE,
    message: finding.message,
    ...(page === undefined ? {} : { codeDescription: { href: page } }),
    ...(finding.rule === "unused-suppression" ? { tags: [DiagnosticTag.Unnecessary] } : {}),
  };
  return withRelated(diagnostic, finding.related, folder, session);
}

/** A policy that cannot be read is an error at the place that stops it. */
function failureDiagnostic(failure: Failure, folder: Folder, session: Session): Diagnostic {
  const diagnostic: Diagnostic = {
    range: failure.range,
    severity: DiagnosticSeverity.Error,
    code: failure.code,
    source: SOURCE,
    message: failure.message,
  };
  return withRelated(diagnostic, failure.related, folder, session);
}

/** What the baseline lists is shown, where it is shown at all, as information. */
function asShown(finding: ShownFinding): Finding {
  return finding.isKnown ? { ...finding, severity: "information" } : finding;
}

/** Everything the analyzer says of one document; nothing where it is switched off or the document is not a file. */
export async function diagnosticsOf(uri: string, session: Session): Promise<Diagnostic[]> {
  const place = await placeOf(uri, session);
  if (place === undefined) return [];
  const { folder, file } = place;
  return [
    ...folder.project.failuresOf(file).map((failure) => failureDiagnostic(failure, folder, session)),
    ...(await shownFindings(place, session)).map((finding) => diagnosticOf(asShown(finding), folder, session)),
  ];
}
