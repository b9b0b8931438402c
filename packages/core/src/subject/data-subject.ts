/**
 * A reference to a person whose data it is. `controller` says whose data, where we are the processor:
 * one address in two customers' lists is two people.
 *
 * @see GDPR Art. 4(1)
 */
export interface DataSubject {
  /** The application's own id of the person. 42 and "42" are one person. */
  readonly id: string;
  readonly as: "person" | "device";
  readonly controller?: string;
}

/** What an application may hand over where a data subject is asked for. */
export type DataSubjectReference =
  string | number | { readonly id: string | number; readonly as?: "person" | "device"; readonly controller?: string };

/**
 * Reads a reference. Anything that does not name one person (empty, NaN, an array, another object) is `undefined`,
 * so that unknown means deny.
 *
 * @param reference - what the application's resolver returned
 */
export function dataSubjectFrom(reference: unknown): DataSubject | undefined {
  if (typeof reference === "string" || typeof reference === "number") return named(reference);
  if (typeof reference !== "object" || reference === null || Array.isArray(reference)) return undefined;
  const { id, as = "person", controller } = reference as { id?: unknown; as?: unknown; controller?: unknown };
  if (as !== "person" && as !== "device") return undefined;
  if (controller !== undefined && (typeof controller !== "string" || controller === "")) return undefined;
  const subject = named(id);
  return subject && { ...subject, as, ...(controller === undefined ? {} : { controller }) };
}

function named(id: unknown): DataSubject | undefined {
  if (typeof id === "number") return Number.isSafeInteger(id) && id !== 0 ? { id: String(id), as: "person" } : undefined;
  if (typeof id !== "string") return undefined;
  const text = id.normalize("NFKC");
  return text.trim() === "" || text.length > 512 ? undefined : { id: text, as: "person" };
}

/** One text for one person: equal texts are the same data subject. */
export function dataSubjectKey(subject: DataSubject): string {
  return JSON.stringify([subject.as, subject.controller ?? null, subject.id]);
}
