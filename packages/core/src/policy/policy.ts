import type { BasisName } from "../vocabulary/lawful-basis.ts";
import type { Category } from "../vocabulary/personal-data-category.ts";
import type { PurposeKind } from "../vocabulary/purpose-kind.ts";
import type { Right } from "../vocabulary/right.ts";
import type { Safeguard } from "../vocabulary/transfer.ts";
import type {
  Channel,
  Country,
  Duration,
  Ground,
  Language,
  Milestone,
  Origin,
  PlainDate,
  RecipientRole,
  Region,
  Status,
  Text,
} from "../vocabulary/words.ts";

/** The names one policy declares, by kind. Inferred from the literal, never written by hand. */
export interface Names {
  readonly category: string;
  readonly recipient: string;
  readonly purpose: string;
  readonly dataset: string;
  readonly accessor: string;
  readonly dataSubject: string;
}

interface Named<T> {
  readonly [name: string]: T;
}

/**
 * The controller's whole declaration: one object literal in one file, readable without running it.
 *
 * Write it through {@link definePolicy}, which checks every name in it.
 *
 * @see GDPR Art. 5, 6, 13, 14, 24(2), 30
 */
export interface Policy<N extends Names = Names> {
  readonly id: string;
  readonly version: string;
  readonly inForceFrom?: PlainDate;
  readonly languages: readonly Language[];
  /** IANA zone in which a day and a month of this policy are counted. */
  readonly timeZone: string;
  readonly controller: Controller;
  readonly dataSubjects: Named<{ readonly label: Text }>;
  readonly categories: Named<CategoryGroup>;
  readonly datasets?: Named<Dataset<N>>;
  readonly recipients: Named<Recipient>;
  readonly accessors?: Named<Accessor>;
  readonly purposes: Named<Purpose<N>>;
  readonly trackers?: readonly Tracker<N>[];
  readonly trackerConsent?: Consent;
  readonly prohibitions?: Named<Prohibition<N>>;
  readonly retention?: Retention<N>;
  readonly interactions?: readonly string[];
  readonly storedIn?: Region;
  readonly safeguards?: readonly Safeguard[];
  readonly minimumAge?: MinimumAge;
  readonly signals?: { readonly gpc?: "object-to-sharing" | "ignore" };
  readonly rights: Rights;
  readonly changes?: { readonly notice: Duration; readonly by: readonly ("website" | "email")[]; readonly announcedOn?: PlainDate };
  readonly breach?: {
    readonly tell: readonly ("authority" | "data-subject" | "controller")[];
    readonly when: "required" | "without-undue-delay";
  };
  readonly security?: Security;
  readonly announces?: Announcement;
}

/** Who decides why and how data is processed, GDPR Art. 4(7). */
export interface Controller {
  readonly name: string;
  readonly country?: Country;
  readonly contact?: string;
  readonly dpo?: string;
  /** The supervisory authority, for example `fr-cnil`. */
  readonly authority?: string;
}

/** A group of categories under the policy's own name. */
export interface CategoryGroup {
  readonly label: Text;
  readonly includes: readonly Category[];
  readonly origin?: readonly Origin[];
  readonly optional?: true;
  readonly form?: "anonymised";
  readonly openEnded?: true;
}

/** Data that came together: one origin, one set of purposes, one retention, one controller. */
export interface Dataset<N extends Names = Names> {
  readonly label: Text;
  readonly categories: readonly (N["category"] | Category)[];
  readonly dataSubjects?: readonly N["dataSubject"][];
  /** The kind of data subject on whose instructions we process it, GDPR Art. 28. */
  readonly processorFor?: N["dataSubject"];
  readonly purposes?: readonly N["purpose"][];
  readonly retention?: Retention<N>;
  /** What the controller or its customer assures before the data is used; the ledger's `attested` is the evidence, GDPR Art. 28(3)(h). */
  readonly attestation?: Text;
  /** The person is told before the data is used; the ledger's `notice-given` is the evidence, GDPR Art. 14. */
  readonly notice?: "before-use";
  readonly onRequest?: "answer" | "answer-and-tell-controller" | "forward-to-controller";
}

/** To whom data is disclosed, GDPR Art. 4(9). */
export interface Recipient {
  readonly label: Text;
  readonly reason?: Text;
  readonly role: RecipientRole;
  readonly group?: true;
  readonly country: Region | readonly Region[] | "not-stated";
  readonly safeguards?: readonly Safeguard[];
  readonly hosts?: readonly string[];
  readonly receives?: "anonymised" | "pseudonymised";
  readonly onlyOn?: readonly Ground[];
  readonly contract?: string;
}

/** Who reads the data inside the controller's organisation. */
export interface Accessor {
  readonly label: Text;
  readonly confidentiality?: "personal";
}

/** The one ground on which a purpose rests, GDPR Art. 6(1) or 28(3)(a). `undecided` loads, is a lint error and denies. */
export type LawfulBasis<N extends Names = Names> =
  | "contract"
  | "legal-obligation"
  | "vital-interests"
  | "public-task"
  | { readonly consent: Consent }
  | { readonly legitimateInterests: Text | "not-stated"; readonly balancing?: string }
  | { readonly instructionsOf: N["dataSubject"] }
  | { readonly undecided: readonly BasisName[] };

/** On what terms consent is asked, GDPR Art. 7. */
export interface Consent {
  readonly validFor?: Duration;
  readonly explicit?: true;
  readonly perRecipient?: true;
  readonly askedWith?: string;
}

/** Why data is processed, GDPR Art. 5(1)(b). */
export interface Purpose<N extends Names = Names> {
  readonly label: Text;
  readonly is?: readonly PurposeKind[];
  readonly lawfulBasis: LawfulBasis<N>;
  /** The condition for special categories, GDPR Art. 9(2), or `"10"`. */
  readonly specialCondition?: `9-2-${string}` | "10";
  readonly categories: readonly (N["category"] | Category)[] | "all";
  readonly dataSubjects?: readonly N["dataSubject"][];
  readonly recipients?: readonly N["recipient"][];
  readonly accessors?: readonly (N["accessor"] | "self" | "system")[];
  readonly channels?: { readonly [C in Channel]?: "consent" | "opt-out" };
  readonly retention?: Retention<N>;
  readonly otherwise?: N["purpose"];
  readonly underRestriction?: "legal-claims" | "rights-of-others" | "public-interest";
  readonly compatibleWith?: { readonly [P in N["purpose"]]?: string };
  readonly optOut?: true;
  readonly countries?: readonly Country[] | "not-stated";
  /** The person is told of this purpose before it begins; the ledger's `notice-given` is the evidence, GDPR Art. 13(3), 14. */
  readonly notice?: "before-use";
  /** What `consentBinding` returned for earlier words of the same meaning: a typing error mended, a sentence made simpler. */
  readonly sameMeaningAs?: readonly string[];
}

/** How long data is kept, GDPR Art. 5(1)(e). `not-stated` permits and is a lint error. */
export type Retention<N extends Names = Names> =
  | "not-stated"
  | { readonly keep: Duration; readonly since: Milestone; readonly of?: N["dataSubject"] }
  | { readonly until: Milestone; readonly plus?: Duration; readonly of?: N["dataSubject"] }
  | { readonly earliest: readonly Retention<N>[] }
  | { readonly byStatus: { readonly [S in Status]?: Retention<N> } };

/** A cookie or similar identifier, Directive 2002/58/EC art. 5(3). */
export interface Tracker<N extends Names = Names> {
  readonly name: string;
  readonly domain: string;
  readonly purpose: N["purpose"];
  readonly recipient?: N["recipient"];
  readonly lifetime: Duration | "session";
  readonly consent: "exempt" | "required";
  readonly controlledBy?: "recipient";
  readonly label?: Text;
}

/** A promise that beats every permission (dpv:Prohibition). */
export interface Prohibition<N extends Names = Names> {
  readonly promise: Text;
  readonly categories?: readonly (N["category"] | Category)[];
  readonly together?: readonly (N["category"] | Category)[];
  readonly datasets?: readonly N["dataset"][];
  readonly kinds?: readonly PurposeKind[];
  readonly recipients?: readonly N["recipient"][] | "third-parties" | "all";
  readonly except?: readonly N["purpose"][];
  readonly onReceipt?: "reject" | "delete";
}

/** Below which age a person is not served, or cannot consent (GDPR Art. 8); and what an unknown age means. */
export interface MinimumAge {
  readonly years: number | { readonly [country: Country]: number };
  readonly of: "everyone" | "consent";
  readonly unknown: "permit" | "deny";
}

/** What a data subject may ask, and how it is answered, GDPR Art. 12 to 22. */
export interface Rights {
  readonly offered: readonly Right[];
  readonly contact: string | "not-stated";
  readonly answerWithin?: Duration;
  readonly extension?: Duration;
  readonly identity?: { readonly evidence: 0 | 1 | 2; readonly when: "always" | "doubt"; readonly accepts?: Text; readonly mandate?: true };
  readonly fee?: "never" | "if-excessive";
  readonly selfService?: { readonly [R in Right]?: string };
  readonly onlyIf?: { readonly [R in Right]?: Text };
}

/** How data is protected, GDPR Art. 32. */
export interface Security {
  readonly measures?: Named<{ readonly label: Text; readonly standard?: string }>;
  readonly review?: Duration | "not-stated";
  readonly passwords?: { readonly minLength: number; readonly needs: readonly ("letter" | "upper" | "lower" | "digit" | "special")[] };
}

/** What the published text claims, for the linter only. */
export interface Announcement {
  readonly lawfulBases?: readonly BasisName[];
  readonly activities?: readonly string[];
  readonly trackerPurposes?: readonly string[];
  readonly recipientsNotExhaustive?: true;
  readonly authorityName?: string;
  readonly contacts?: readonly string[];
  readonly sections?: readonly string[];
  readonly refersTo?: readonly string[];
  readonly registrations?: readonly string[];
  readonly cites?: readonly string[];
}
