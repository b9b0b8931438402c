import type { Deny } from "@wherefore/core";

/** The denial of a route that declares nothing. */
export const UNDECLARED: Deny = { outcome: "deny", reasons: [{ code: "purpose-not-declared", at: [], remedy: { do: "declare-purpose" } }] };
