import type { LedgerEvent, NewLedgerEvent } from "@wherefore/core";

const restricting: ReadonlySet<string> = new Set<LedgerEvent["type"]>([
  "consent-withdrawn",
  "consent-refused",
  "consent-invalidated",
  "objection-made",
  "restriction-placed",
  "erased",
]);

/** Whether a person takes something back: such an act is never refused because others write a lot. Nobody has looked at the event yet. */
export function isRestricting(event: NewLedgerEvent): boolean {
  const { type } = (event as Partial<NewLedgerEvent> | null) ?? {};
  return type !== undefined && restricting.has(type);
}
