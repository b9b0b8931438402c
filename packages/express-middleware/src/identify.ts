import {
  dataSubjectFrom,
  dataSubjectKey,
  type Category,
  type CompiledPurpose,
  type DataSubject,
  type Operation,
  type Question,
  type QuestionAccessor,
} from "@wherefore/core";
import type { TimeLeft } from "./deadline.ts";
import type { Enforcement } from "./enforcement.ts";
import type { Place } from "./place.ts";
import { within } from "./within.ts";

/** What a question says besides purpose, categories, person and accessor. */
export type QuestionTerms = Pick<Question, "recipient" | "ground" | "form" | "channel" | "tracker" | "signals" | "collectedAt">;

/** What a route or a job is about to do, told without any web framework. */
export interface Asked {
  readonly purpose: CompiledPurpose;
  readonly operation: Operation;
  readonly dataset: string | undefined;
  readonly categories: readonly Category[];
  readonly place: Place;
  readonly enforcement: Enforcement;
  readonly terms: QuestionTerms;
  /** Whose data it is: a resolver; `"new"` while only the handler can find out; `"several"` who are each decided on once the answer names them. */
  readonly dataSubject: "new" | "several" | (() => unknown);
  /** The caller's own, that of whoever submits (so that only a role the purpose asks for makes the caller somebody else), or another's. */
  readonly whose: "caller" | "submitter" | "another";
  /** Who reads: the system itself, or whom a resolver names. Without it the data subject does. */
  readonly accessor: "system" | (() => unknown) | undefined;
  readonly consent: { readonly language: () => string; readonly explicit: boolean } | undefined;
}

/** What was asked, by whom, and about whom. */
export interface Identified extends Asked {
  /** `"unavailable"`: a resolver failed or was late. `undefined`: it named nobody. */
  readonly person: DataSubject | "new" | "several" | "unavailable" | undefined;
  readonly reader: QuestionAccessor;
  /** Who reads, for the record; null when nobody was named. */
  readonly readerId: { readonly id: string; readonly roles: readonly string[] } | null;
}

const NOBODY = { reader: { kind: "person" }, readerId: null } as const;

/** First step: who asks, and whose data it is. A resolver that throws, hangs or talks nonsense identifies nobody. */
export async function identify(asked: Asked, timeLeft: TimeLeft): Promise<Identified> {
  try {
    const [reference, accessor] = await within(timeLeft(), () =>
      Promise.all([
        typeof asked.dataSubject === "string" ? undefined : asked.dataSubject(),
        asked.accessor === "system" ? undefined : asked.accessor?.(),
      ]),
    );
    const person = typeof asked.dataSubject === "string" ? asked.dataSubject : dataSubjectFrom(reference);
    return { ...asked, person, ...readerFrom(asked, person, accessor) };
  } catch {
    return { ...asked, person: "unavailable", ...NOBODY };
  }
}

/** Who reads, as the decision asks for them and as the record names them. */
function readerFrom(asked: Asked, person: Identified["person"], accessor: unknown): Pick<Identified, "reader" | "readerId"> {
  if (asked.accessor === "system") return { reader: { kind: "system" }, readerId: null };
  const named = accessorFrom(accessor);
  const self = typeof person === "object" ? { id: person.id, roles: named?.roles ?? [] } : named ? asReader(named) : null;
  if (asked.accessor === undefined) return { reader: { kind: "self" }, readerId: self };
  const authorised = named?.roles.some((role) => asked.purpose.declared.accessors?.includes(role)) === true;
  if ((asked.whose === "submitter" || person === "several") && !authorised) return { reader: { kind: "self" }, readerId: self };
  if (named === undefined) return asked.whose === "caller" ? { reader: { kind: "self" }, readerId: self } : NOBODY;
  const isSelf = typeof person === "object" && dataSubjectKey(person) === dataSubjectKey(named.as);
  return { reader: isSelf && !authorised ? { kind: "self" } : { kind: "person", roles: named.roles }, readerId: asReader(named) };
}

interface NamedAccessor {
  /** The person whom the reader would be as a data subject. */
  readonly as: DataSubject;
  readonly roles: readonly string[];
}

function asReader({ as, roles }: NamedAccessor): NonNullable<Identified["readerId"]> {
  return { id: as.id, roles };
}

/** @throws {TypeError} for anything that is neither nothing nor an accessor: a resolver that talks nonsense is not trusted */
function accessorFrom(accessor: unknown): NamedAccessor | undefined {
  if (accessor === undefined || accessor === null) return undefined;
  if (typeof accessor !== "object") throw new TypeError("an accessor is { id, roles }");
  const { id, controller, roles = [] } = accessor as { readonly id?: unknown; readonly controller?: unknown; readonly roles?: unknown };
  if (!Array.isArray(roles) || !roles.every((role) => typeof role === "string")) throw new TypeError("roles are a list of names");
  if (id === undefined || id === null) return undefined;
  const as = dataSubjectFrom({ id, controller });
  if (as === undefined) throw new TypeError("an accessor's id is a text or a number");
  return { as, roles };
}
