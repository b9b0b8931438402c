import { fieldMarksIn, type FieldMarks, type MarkElsewhere } from "../fields/field-marks.ts";
import { Judge } from "../fields/judge.ts";
import { Definitions } from "../symbols/definition.ts";
import type { Sources } from "../symbols/sources.ts";
import { Values } from "../values/values.ts";
import { applicationsIn, type ApplicationFacts } from "./applications.ts";
import { declaredTablesIn, type DeclaredTable } from "./declared-tables.ts";
import { mountsIn, type GuardUse, type Mount } from "./mounts.ts";
import { modelsIn, type ModelFacts } from "./models.ts";
import { policiesIn, type PolicySite } from "./policies.ts";
import { sessionCookiesIn, type SessionCookie } from "./session-cookies.ts";
import { statedFieldsIn, type StatedField } from "./stated-fields.ts";

/** What one file says that other files need to know. */
export interface Landmarks {
  readonly policies: readonly PolicySite[];
  /** Policies this file hands to `wherefore(policy)`. */
  readonly handed: readonly PolicySite[];
  readonly marks: readonly MarkElsewhere[];
  readonly mounts: readonly Mount[];
  readonly guards: readonly GuardUse[];
  readonly declared: readonly DeclaredTable[];
  /** What authors say of fields. */
  readonly stated: readonly StatedField[];
  readonly models: readonly ModelFacts[];
  readonly applications: readonly ApplicationFacts[];
  readonly sessions: readonly SessionCookie[];
}

export const noLandmarks: Landmarks = {
  policies: [],
  handed: [],
  marks: [],
  mounts: [],
  guards: [],
  declared: [],
  stated: [],
  models: [],
  applications: [],
  sessions: [],
};

const shaping = /\b(?:definePolicy|wherefore|fieldsOf)\b|\.use\(|\.declare\(/;
const marking = /\bpersonal\b|@category|@notPersonal/;
const serving = /\bexpress\(\)|["'](?:express-session|cookie-session)["']/;

/** What files that declare stored models say. */
const stores = /\b(?:pgTable|mysqlTable|sqliteTable|sequelize|mongoose)\b|@(?:Entity|Table|Schema)\b|^model \w+ \{/m;

/** Tells from the text alone whether a file can have landmarks; most have none and are not parsed for them. */
export function mayHaveLandmarks(text: string): boolean {
  return shapesAll(text) || serving.test(text) || marking.test(text) || stores.test(text);
}

/** Tells from the text alone whether a file may say what concerns every other: policies, maps, mounts, guards. */
export function shapesAll(text: string): boolean {
  return shaping.test(text);
}

/** Reads the landmarks of a file. */
export function landmarksOf(path: string, sources: Sources): Landmarks {
  const file = sources.file(path);
  if (file === undefined) return noLandmarks;
  const values = new Values(new Definitions(sources));
  const marks: FieldMarks = fieldMarksIn(file, values);
  const judge = new Judge(values, () => undefined);
  const hanging = mountsIn(file, values);
  return {
    ...policiesIn(file, values),
    marks: marks.elsewhere,
    ...hanging,
    applications: applicationsIn(file, values, hanging),
    sessions: sessionCookiesIn(file, values),
    declared: declaredTablesIn(file, values),
    stated: statedFieldsIn(file, judge, marks),
    models: modelsIn(file, judge),
  };
}
