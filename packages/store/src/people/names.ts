import { dataSubjectFrom, dataSubjectKey, WhereforeError, type DataSubject, type NewEntry, type NewLedgerEvent } from "@wherefore/core";

/** The name under which the key file knows a data subject. */
export function nameOfDataSubject(dataSubject: DataSubject): string {
  const person = dataSubjectFrom(dataSubject);
  if (person === undefined)
    throw new WhereforeError("ERR_WHEREFORE_OPTIONS_INVALID", "The data subject names nobody; give an object with the id of one person.");
  return dataSubjectKey(person);
}

/** The name of an accessor. An employee and a customer may share an id of two tables; they never share a key. */
export function nameOfAccessor(id: string): string {
  return JSON.stringify(["accessor", null, id]);
}

/** The data subject a name stands for. */
export function dataSubjectNamed(name: string): DataSubject {
  const [as, controller, id] = JSON.parse(name) as [DataSubject["as"], string | null, string];
  return controller === null ? { id, as } : { id, as, controller };
}

/** Everybody an event names. */
export function namesInEvent(event: NewLedgerEvent): readonly string[] {
  const names = [nameOfDataSubject(event.dataSubject)];
  return event.type === "linked" ? [...names, nameOfDataSubject(event.to)] : names;
}

/** Whom an entry makes a key for: an access that was denied only asked about people, and leaves no key of somebody nobody knows. */
export function namesToKeep(entry: NewEntry): readonly string[] {
  return asksOnly(entry) ? namesInEntry({ ...entry, dataSubjects: [] }) : namesInEntry(entry);
}

/** Whether an entry says that somebody's data was asked for and not given. */
export function asksOnly(entry: NewEntry): boolean {
  return entry.kind === "access" && entry.decision === "deny" && entry.enforcement === "enforce";
}

/** Everybody an entry names. */
export function namesInEntry(entry: NewEntry): readonly string[] {
  const names = entry.dataSubjects.map(nameOfDataSubject);
  return entry.kind === "access" && entry.accessor !== null ? [...names, nameOfAccessor(entry.accessor.id)] : names;
}
