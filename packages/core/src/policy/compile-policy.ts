import { canonicalJson } from "../canonical-json.ts";
import { ownFields, ownFieldsDeep } from "../own-fields.ts";
import { sha256Hex } from "../sha256.ts";
import { startOfDay } from "../time.ts";
import { isCategory, type Category } from "../vocabulary/personal-data-category.ts";
import type { BasisName } from "../vocabulary/lawful-basis.ts";
import type { PurposeKind } from "../vocabulary/purpose-kind.ts";
import type { PlainDate } from "../vocabulary/words.ts";
import type { PolicyReference } from "../vocabulary/policy-reference.ts";
import type { Consent, Dataset, Policy, Prohibition, Purpose, Retention } from "./policy.ts";

/** A purpose with its names resolved. */
export interface CompiledPurpose {
  readonly name: string;
  readonly declared: Purpose;
  /** The basis it rests on; `instructions` is a controller's (GDPR Art. 28), `undecided` none or several. */
  readonly basis: BasisName | "instructions" | "undecided";
  /** The terms of consent, where that is the basis. */
  readonly consent?: Consent;
  /** On what terms people are asked at all: for the purpose itself, else for the trackers that serve it. */
  readonly asksFor: Consent;
  readonly categories: ReadonlySet<Category>;
  readonly kinds: ReadonlySet<PurposeKind>;
  /** What the policy says of its retention: the purpose's own, else the whole policy's. */
  readonly retention: Retention;
}

/** A prohibition with its groups resolved to categories. */
export interface CompiledProhibition {
  readonly name: string;
  readonly declared: Prohibition;
  readonly categories?: ReadonlySet<Category>;
  readonly together?: readonly ReadonlySet<Category>[];
}

/** A policy made ready to answer questions. */
export interface CompiledPolicy {
  readonly policy: Policy;
  /** What ledger events and entries name: id, version and hash. */
  readonly reference: PolicyReference;
  /** Epoch milliseconds; `-Infinity` for a policy that was always in force. */
  readonly inForceFrom: number;
  /** From when on a notice of the whole policy tells of this version: its announcement, else its coming into force. Epoch milliseconds. */
  readonly announcedFrom: number;
  readonly purposes: ReadonlyMap<string, CompiledPurpose>;
  readonly prohibitions: readonly CompiledProhibition[];
  readonly datasets: ReadonlyMap<string, Dataset & { readonly leaves: ReadonlySet<Category> }>;
}

/**
 * Makes a policy ready to answer questions. Pure; do it once per policy.
 *
 * @param declared - a policy made by `definePolicy`
 */
export function compilePolicy(declared: Policy): CompiledPolicy {
  const policy = ownFieldsDeep(declared);
  return {
    policy,
    reference: { id: policy.id, version: policy.version, hash: hashPolicy(policy) },
    inForceFrom: dayOf(policy, policy.inForceFrom),
    announcedFrom: dayOf(policy, policy.changes?.announcedOn ?? policy.inForceFrom),
    purposes: new Map(Object.entries(policy.purposes).map(([name, purpose]) => [name, compilePurpose(policy, name, purpose)])),
    prohibitions: Object.entries(policy.prohibitions ?? {}).map(([name, declared]) =>
      ownFields({
        name,
        declared,
        ...(declared.categories ? { categories: leavesOf(policy, declared.categories) } : {}),
        ...(declared.together ? { together: declared.together.map((category) => leavesOf(policy, [category])) } : {}),
      }),
    ),
    datasets: new Map(
      Object.entries(policy.datasets ?? {}).map(([name, dataset]) => [
        name,
        ownFields({ ...dataset, leaves: leavesOf(policy, dataset.categories) }),
      ]),
    ),
  };
}

function dayOf({ timeZone }: Policy, day: PlainDate | undefined): number {
  return day === undefined ? -Infinity : startOfDay(day, timeZone);
}

/**
 * SHA-256 of the policy's canonical JSON (RFC 8785), 64 lower-case hexadecimal digits: equal policies, equal hash.
 */
export function hashPolicy(policy: Policy): string {
  return sha256Hex(canonicalJson(policy));
}

/**
 * The personal-data categories that a list of group names and leaves stands for.
 *
 * @param policy - declares the groups
 * @param listed - group names and leaves, or `"all"`: every group of the policy
 */
export function leavesOf(policy: Policy, listed: readonly string[] | "all"): ReadonlySet<Category> {
  const names = listed === "all" ? Object.keys(policy.categories) : listed;
  return new Set(
    names.flatMap((name) =>
      Object.hasOwn(policy.categories, name) ? (policy.categories[name]?.includes ?? []) : isCategory(name) ? [name] : [],
    ),
  );
}

function compilePurpose(policy: Policy, name: string, declared: Purpose): CompiledPurpose {
  const categories = leavesOf(policy, declared.categories);
  return ownFields({
    name,
    declared,
    basis: basisOf(declared),
    ...(typeof declared.lawfulBasis === "object" && "consent" in declared.lawfulBasis ? { consent: declared.lawfulBasis.consent } : {}),
    asksFor: termsAsked(policy, name, declared),
    categories,
    kinds: new Set(declared.is),
    retention: declared.retention ?? policy.retention ?? "not-stated",
  });
}

function termsAsked(policy: Policy, name: string, { lawfulBasis }: Purpose): Consent {
  if (typeof lawfulBasis === "object" && "consent" in lawfulBasis) return lawfulBasis.consent;
  const tracks = policy.trackers?.some((tracker) => tracker.purpose === name && tracker.consent === "required");
  return (tracks === true ? policy.trackerConsent : undefined) ?? ownFields({});
}

function basisOf(purpose: Purpose): CompiledPurpose["basis"] {
  const { lawfulBasis } = purpose;
  if (typeof lawfulBasis === "string") return lawfulBasis;
  if ("consent" in lawfulBasis) return "consent";
  if ("legitimateInterests" in lawfulBasis) return "legitimate-interests";
  return "instructionsOf" in lawfulBasis ? "instructions" : "undecided";
}
