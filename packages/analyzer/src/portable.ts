// The analyzer without native code: the parser is handed over (the browser build of oxc-parser, for one).
export { openProjectOn } from "./project/open-project.ts";
export { listFilesIn } from "./host/list-files.ts";
export { readTextIn } from "./host/read-text.ts";
export { relativeResolve } from "./host/relative-resolve.ts";
export { purposesCovering } from "./policy/policy-facts.ts";
export { ruleSummaries } from "./rules/rules.ts";

export type { Host, ListFiles, Project, PurposeAt, ReadText, Resolve, ScanOptions } from "./project/project.ts";
export type { Failure, Report, SkippedFile } from "./report.ts";
export type { Confidence, Finding, Fix, RelatedPlace, Severity, TextEdit } from "./finding.ts";
export type { NameKind, NamePlace } from "./names/name-place.ts";
export type { Expected, NameSlot } from "./names/name-slot.ts";
export type { ProjectNames } from "./names/project-names.ts";
export type { Offer, OpenEdit } from "./offers/offer.ts";
export type { ApplicationFacts } from "./landmarks/applications.ts";
export type { ModelColumn, ModelFacts } from "./landmarks/models.ts";
export type { SessionCookie } from "./landmarks/session-cookies.ts";
export type { PersonalField } from "./personal-field.ts";
export type { HandedField, RequestField, ResponseField, RouteFacts, RouteGuard } from "./routes/route-facts.ts";
export type { PolicyFacts, PurposeFacts, RecipientFacts } from "./policy/policy-facts.ts";
export type { Location, Position, Range } from "./source-range.ts";
export type { ParseOutcome, ParseSync, SourceComment } from "./syntax/parse.ts";
