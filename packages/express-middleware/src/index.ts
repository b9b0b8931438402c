// what an application declares
export { wherefore } from "./wherefore.ts";
export type { Privacy } from "./wherefore.ts";
export type { AnswerShape, AnswerShapes, PurposeOptions, RawAnswer } from "./purpose-options.ts";
export type { Declaration, RowsOfOthers, Whose } from "./declaration.ts";
export { dataSubjectId, fieldsOf, listOf, notPersonal, of, opaque, personal } from "@wherefore/core";

// what handlers in other files are typed with
export type {
  AnswerSent,
  BodySeen,
  ErrorSent,
  NotDeclared,
  ParamsSeen,
  PlainHandler,
  PurposeDeclaration,
  QuerySeen,
  Req,
  Res,
  Sees,
} from "./handler-types.ts";

// the running guard
export type { Guard, GuardOf } from "./guard.ts";
export type { ForOnePerson, HandOverTerms, PermittedTerms, RecipientOf, Whole, Work, WorkTerms } from "./outside-http/work.ts";
export type { Shown } from "./outside-http/shown.ts";
export type { AccessorReference } from "./accessor.ts";
export type { StartOptions } from "./options.ts";
export type { ChoiceTerms, Choices, ConsentStanding, OwnAccess } from "./choices.ts";
export type { Milestones, MilestoneTerms } from "./milestones.ts";
export type { Person } from "./person.ts";
export type { Report } from "./report/report.ts";
export type { UpgradeReason, UpgradingServer, Upgrades } from "./seal-upgrades.ts";
export type { Log } from "./log.ts";
export type { ProblemDocument } from "./problem.ts";

// shadow, cookies, devices
export { shadowReportIn } from "./shadow/shadow-report.ts";
export type { RouteSeen, ShadowReport } from "./shadow/shadow-report.ts";
export type { FieldNames, JsonKind } from "./shadow/field-names.ts";
export type { HeldBackCookie } from "./trackers/held-back.ts";
export type { Links } from "./links.ts";
export type { Enforcement } from "./enforcement.ts";
export type { ObjectedTo, Objections } from "./objections.ts";
export type { RightsOptions } from "./rights/rights.ts";
export type { Telemetry, TelemetryAttributes, TelemetryMeter } from "./telemetry.ts";
