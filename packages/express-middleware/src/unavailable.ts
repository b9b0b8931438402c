import type { Deny } from "@wherefore/core";

/** The denial when the store, the record or a resolver does not answer. */
export const UNAVAILABLE: Deny = { outcome: "deny", reasons: [{ code: "state-unavailable", at: [], remedy: { do: "retry" } }] };
