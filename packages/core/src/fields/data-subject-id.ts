import { lineage, type ZodSchema } from "./zod-schema.ts";

const DATA_SUBJECT_ID: unique symbol = Symbol.for("wherefore.data-subject-id");

/** A field that says whose row it is. */
export interface DataSubjectIdMark {
  readonly [DATA_SUBJECT_ID]: true;
}

/**
 * Marks the field that says whose row it is: `dataSubjectId(z.uuid())` in zod, `dataSubjectId()` in {@link fieldsOf}.
 *
 * An identifier the application needs to answer at all: it is no category of its own and passes the filter.
 *
 * @param schema - a zod 4 schema, classic or mini; it is not changed
 * @see GDPR Art. 4(1)
 */
export function dataSubjectId(): DataSubjectIdMark;
export function dataSubjectId<S extends ZodSchema>(schema: S): S & DataSubjectIdMark;
export function dataSubjectId(schema?: ZodSchema): DataSubjectIdMark {
  const marked = schema === undefined ? {} : (schema.clone() as object);
  return Object.defineProperty(marked, DATA_SUBJECT_ID, { value: true }) as DataSubjectIdMark;
}

/** Tells whether a schema, or a row of {@link fieldsOf}, names whose row it is. */
export function isDataSubjectId(field: unknown): field is DataSubjectIdMark {
  return [...lineage(field)].some((one) => (one as Partial<DataSubjectIdMark>)[DATA_SUBJECT_ID] === true);
}
