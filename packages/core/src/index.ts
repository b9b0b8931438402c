// vocabulary
export { personalDataCategories, categoryFacts, isCategory, isSpecialCategory } from "./vocabulary/personal-data-category.ts";
export type { BuiltInCategory, Category, CategoryFacts } from "./vocabulary/personal-data-category.ts";
export { lawfulBases } from "./vocabulary/lawful-basis.ts";
export type { BasisName } from "./vocabulary/lawful-basis.ts";
export { purposeKinds } from "./vocabulary/purpose-kind.ts";
export type { PurposeKind } from "./vocabulary/purpose-kind.ts";
export { rights } from "./vocabulary/right.ts";
export type { Right } from "./vocabulary/right.ts";
export { safeguards } from "./vocabulary/transfer.ts";
export type { Safeguard } from "./vocabulary/transfer.ts";
export type {
  AgeBand,
  Channel,
  Country,
  Duration,
  Ground,
  Language,
  Milestone,
  Operation,
  Origin,
  PlainDate,
  RecipientRole,
  Region,
  Status,
  Text,
} from "./vocabulary/words.ts";

// policy
export { definePolicy, policyFromJson, policyToJson } from "./policy/define-policy.ts";
export type { CheckedPolicy, NamesOf } from "./policy/define-policy.ts";
export { compilePolicy, hashPolicy, leavesOf } from "./policy/compile-policy.ts";
export type { CompiledPolicy, CompiledProhibition, CompiledPurpose } from "./policy/compile-policy.ts";
export { consentBinding, textIn } from "./policy/consent-binding.ts";
export { problemsIn } from "./policy/problems-in-policy.ts";
export type {
  Accessor,
  Announcement,
  CategoryGroup,
  Consent,
  Controller,
  Dataset,
  LawfulBasis,
  MinimumAge,
  Names,
  Policy,
  Prohibition,
  Purpose,
  Recipient,
  Retention,
  Rights,
  Security,
  Tracker,
} from "./policy/policy.ts";

// fields
export { personal } from "./fields/personal.ts";
export type { Marked } from "./fields/personal.ts";
export { of, opaque } from "./fields/field-marks.ts";
export type { OfMark, OpaqueMark, PersonalMark } from "./fields/field-marks.ts";
export { dataSubjectId } from "./fields/data-subject-id.ts";
export type { DataSubjectIdMark } from "./fields/data-subject-id.ts";
export { fieldsOf, isShape, listOf, notPersonal } from "./fields/fields-of.ts";
export type { Classified, FieldMark, Shape } from "./fields/fields-of.ts";
export { fieldMapOf } from "./fields/field-map.ts";
export type { Direction, FieldMap } from "./fields/field-map.ts";
export type { AllNode, ChoiceNode, FieldNode, FreeNode, ListNode, ObjectNode, ValueNode } from "./fields/field-node.ts";
export { compileOwnership } from "./fields/ownership.ts";
export type { Fate, Ownership } from "./fields/ownership.ts";
export { compileFilter } from "./fields/compile-filter.ts";
export type { Filter } from "./fields/compile-filter.ts";
export type { Filtered } from "./fields/filter-value.ts";
export type { CoveredBy, PurposeName } from "./fields/covered-by.ts";
export type { Allowance, NotCovered } from "./fields/not-covered.ts";
export type { AnyShape, NothingPersonal, Reading, See, Sending } from "./fields/see.ts";
export type { ZodSchema } from "./fields/zod-schema.ts";

// subject
export { dataSubjectFrom, dataSubjectKey } from "./subject/data-subject.ts";
export type { DataSubject, DataSubjectReference } from "./subject/data-subject.ts";
export type { LedgerEvent, LedgerEventType, NewLedgerEvent, EventAuthor } from "./subject/ledger-event.ts";
export type { PolicyReference } from "./vocabulary/policy-reference.ts";
export { stateAt } from "./subject/state-at.ts";
export type { ConsentState, Erasure, Objection, Restriction, SubjectState } from "./subject/subject-state.ts";

// decision
export { decide } from "./decide/decide.ts";
export { explain, reasonSentences } from "./decide/explain.ts";
export { SubjectView } from "./decide/subject-view.ts";
export { planQuestion } from "./decide/plan.ts";
export type { Plan, PlannedQuestion } from "./decide/plan.ts";
export { reasonCodes } from "./decide/decision.ts";
export type { Decision, Deny, MissingInput, Permit, Reason, ReasonCode, Remedy } from "./decide/decision.ts";
export type { Question, QuestionAccessor } from "./decide/question.ts";

// record
export type {
  AccessEntry,
  Entry,
  GapEntry,
  LedgerEntry,
  NewAccessEntry,
  NewEntry,
  NewOutcomeEntry,
  OutcomeEntry,
  PruneEntry,
} from "./record/entry.ts";
export type {
  AppendResult,
  Expectation,
  LedgerChange,
  LedgerReceipt,
  ProcessingRecord,
  Receipt,
  Store,
  SubjectLedger,
} from "./record/store.ts";

// errors
export { WhereforeError, errorCodes, isWhereforeError } from "./errors.ts";
export type { ErrorCode, Problem } from "./errors.ts";
