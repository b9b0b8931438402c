import type { ReasonCode } from "@wherefore/core";

/** Where one statement of a published policy lives. */
export type Tie =
  /** Path in `policy.ts`, names joined by dots. A step into a list is the member's own name, or the member itself. */
  | { readonly policy: string }
  /** The reason a request is denied when it breaks the statement. */
  | { readonly condition: ReasonCode }
  /** What is wrong with the statement itself, for the policy's author to mend, and the rule of the linter that finds it. */
  | { readonly lint: string; readonly rule: string }
  /** What of it nothing enforces yet, and why. */
  | { readonly later: string };
