/** What a field's type says about the values it can hold, as far as the lexicon cares. */
export type ValueKind = "text" | "number" | "boolean" | "date" | "choice" | "object" | "function" | "view" | "unknown";
