import type { Retention } from "../policy/policy.ts";
import type { SubjectState } from "../subject/subject-state.ts";
import { after } from "../time.ts";
import type { Milestone, Status } from "../vocabulary/words.ts";

/** What a retention is counted from. */
export interface RetentionInput {
  readonly state: SubjectState;
  /** The other party's state, for a retention counted from their milestones. */
  readonly behalf?: SubjectState | undefined;
  readonly collectedAt?: number | undefined;
  readonly timeZone: string;
}

/** Milestones that end something: while they have not come, nothing has begun to be counted. */
const ENDINGS: ReadonlySet<Milestone> = new Set(["contract-ended", "account-closed", "erasure-requested"]);

/**
 * When a retention ends.
 *
 * @returns epoch milliseconds; `undefined` while nothing ends it; `"input-missing"` when what it is counted from is not known
 * @see GDPR Art. 5(1)(e)
 */
export function retentionEnd(retention: Retention, input: RetentionInput): number | "input-missing" | undefined {
  if (retention === "not-stated") return undefined;
  if ("earliest" in retention) return earliest(retention.earliest.map((one) => retentionEnd(one, input)));
  if ("byStatus" in retention) {
    const own = retention.byStatus[statusOf(input.state)];
    return own === undefined ? undefined : retentionEnd(own, input);
  }
  if (retention.of !== undefined && input.behalf === undefined) return "input-missing";
  const [milestone, duration] = "keep" in retention ? [retention.since, retention.keep] : [retention.until, retention.plus];
  const anchor = anchorOf(milestone, retention.of === undefined ? input : { ...input, state: input.behalf ?? input.state });
  if (anchor === undefined) return ENDINGS.has(milestone) ? undefined : "input-missing";
  return duration === undefined ? anchor : after(anchor, duration, input.timeZone);
}

/** The instant a retention is counted from; without a known interaction, the person's latest act, else the data's own date. */
function anchorOf(milestone: Milestone, { state, collectedAt }: RetentionInput): number | undefined {
  const reached = state.milestones.get(milestone);
  if (reached !== undefined) return reached;
  if (milestone === "last-interaction") return state.lastAct ?? collectedAt;
  return milestone === "collection" ? collectedAt : undefined;
}

function earliest(ends: readonly (number | "input-missing" | undefined)[]): number | "input-missing" | undefined {
  const known = ends.filter((end) => typeof end === "number");
  if (ends.includes("input-missing")) return "input-missing";
  return known.length === 0 ? undefined : Math.min(...known);
}

function statusOf({ milestones }: SubjectState): Status {
  const began = milestones.get("contract-began");
  const ended = milestones.get("contract-ended");
  if (began === undefined && ended === undefined) return "prospect";
  return ended !== undefined && (began === undefined || ended >= began) ? "former-customer" : "customer";
}
