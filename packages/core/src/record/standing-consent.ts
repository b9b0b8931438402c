import { canonicalJson } from "../canonical-json.ts";
import type { ConsentGiven, LedgerEvent, LedgerEventType, NewLedgerEvent } from "../subject/ledger-event.ts";

/**
 * The consent that already says what a new one would say, if there is one: same purpose, text and terms, and nothing since that
 * a new consent would answer. Then the new one changes nothing and the standing one remains the anchor; visits are no events.
 *
 * @param events - every event of the person, oldest first
 * @param event - what the person just did; one that renews is never answered by an earlier one
 * @see GDPR Art. 7(1)
 */
export function standingConsent(events: readonly LedgerEvent[], event: NewLedgerEvent): ConsentGiven | undefined {
  if (event.type !== "consent-given" || event.renews === true) return undefined;
  const bearing = events.filter((earlier) => bearsOn(earlier, event.purpose));
  const latestAt = Math.max(...bearing.map(instantOf));
  const latest = bearing.filter((earlier) => instantOf(earlier) === latestAt);
  const standing = latest.filter((earlier) => earlier.type === "consent-given").filter((earlier) => terms(earlier) === terms(event));
  return standing.length === latest.length ? standing.at(-1) : undefined;
}

function instantOf(event: LedgerEvent): number {
  return Date.parse(event.at);
}

// A consent after one of these means something that one before it does not.
const turningPoints: ReadonlySet<string> = new Set<LedgerEventType>(["objection-made", "restriction-placed", "erased", "linked"]);

function bearsOn(event: LedgerEvent, purpose: string): boolean {
  const isChoice =
    event.type === "consent-given" ||
    event.type === "consent-refused" ||
    event.type === "consent-withdrawn" ||
    event.type === "consent-invalidated";
  return isChoice ? event.purpose === purpose : turningPoints.has(event.type);
}

function terms({ text, language, explicit, recipients, channels }: Omit<ConsentGiven, "seq">): string {
  return canonicalJson({ text, language, explicit: explicit === true, recipients: inOrder(recipients), channels: inOrder(channels) });
}

function inOrder(names: readonly string[] | undefined): readonly string[] | null {
  return names === undefined ? null : [...new Set(names)].sort();
}
