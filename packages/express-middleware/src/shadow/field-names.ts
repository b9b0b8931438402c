/** What JSON calls a value. */
export type JsonKind = "string" | "number" | "boolean" | "null" | "array" | "object";

/** Names of fields by path, as in `letters[].title`, and of what kind their values were. Names, never values. */
export type FieldNames = Readonly<Record<string, readonly JsonKind[]>>;

const DEEPEST = 8;
const MOST_NAMES = 200;
const MOST_KEYS = 40;
const MOST_ITEMS = 20;

/**
 * The names of the fields in a JSON value. A key that is no name, as where ids or addresses are keys, is `*`.
 *
 * @param value - plain JSON; of a list the first items are looked at
 */
export function fieldNamesIn(value: unknown): FieldNames {
  const found = new Map<string, Set<JsonKind>>();
  const waiting: { readonly value: unknown; readonly path: string; readonly depth: number }[] = [{ value, path: "", depth: 0 }];
  for (let next = waiting.pop(); next && found.size < MOST_NAMES; next = waiting.pop()) {
    const { value: at, path, depth } = next;
    const kind = kindOf(at);
    if (kind === undefined) continue;
    found.set(path, (found.get(path) ?? new Set()).add(kind));
    if (depth >= DEEPEST) continue;
    if (Array.isArray(at)) for (const item of at.slice(0, MOST_ITEMS)) waiting.push({ value: item, path: `${path}[]`, depth: depth + 1 });
    else if (kind === "object") waiting.push(...fieldsOf(at as object).map(([name, field]) => below(path, name, field, depth)));
  }
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, kinds]) => [path, [...kinds].sort()]));
}

/** What either saw. */
export function mergedNames(one: FieldNames, other: FieldNames): FieldNames {
  const merged: Record<string, readonly JsonKind[]> = { ...one };
  for (const [path, kinds] of Object.entries(other)) {
    if (merged[path] === undefined && Object.keys(merged).length >= MOST_NAMES) continue;
    merged[path] = [...new Set([...(merged[path] ?? []), ...kinds])].sort();
  }
  return merged;
}

function below(path: string, name: string, value: unknown, depth: number): { value: unknown; path: string; depth: number } {
  return { value, path: path === "" ? name : `${path}.${name}`, depth: depth + 1 };
}

function fieldsOf(value: object): readonly [string, unknown][] {
  const entries = Object.entries(value) as [string, unknown][];
  const named = entries.length <= MOST_KEYS && entries.every(([key]) => isName(key));
  return named
    ? entries
    : entries.slice(0, MOST_ITEMS).map(([key, field]) => [isName(key) && entries.length <= MOST_KEYS ? key : "*", field]);
}

/** A name somebody wrote in a program: neither an address nor an id. */
function isName(key: string): boolean {
  return /^[A-Za-z_$][\w$-]{0,39}$/.test(key) && !/\d{4,}|[0-9a-f]{16,}/i.test(key);
}

function kindOf(value: unknown): JsonKind | undefined {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  const kind = typeof value;
  return kind === "string" || kind === "number" || kind === "boolean" || kind === "object" ? kind : undefined;
}
