// project
export { openProject } from "./open-native-project.ts";
export { listFilesNowIn } from "./host/list-files.ts";
export type { ProjectOptions } from "./open-native-project.ts";
export type { Host, ListFiles, Project, PurposeAt, ReadText, Resolve, ScanOptions } from "./project/project.ts";
export type { Failure, Report, SkippedFile } from "./report.ts";

// what it finds
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
export { purposesCovering } from "./policy/policy-facts.ts";
export { classifyField } from "./lexicon/classify-field.ts";
export type { Classification } from "./lexicon/classify-field.ts";
export type { FieldToClassify } from "./lexicon/hearing.ts";
export { readPolicyLiteral } from "./policy/read-policy-literal.ts";
export type { PolicyLiteral } from "./policy/read-policy-literal.ts";
export { vendorOfPackage } from "./flow/vendors.ts";
export type { Vendor } from "./flow/vendors.ts";
export { ruleSummaries } from "./rules/rules.ts";
export type { PolicyFacts, PurposeFacts, RecipientFacts } from "./policy/policy-facts.ts";
export type { Location, Position, Range } from "./source-range.ts";

// syntax
export type { ParseOutcome, ParseSync, SourceComment } from "./syntax/parse.ts";
