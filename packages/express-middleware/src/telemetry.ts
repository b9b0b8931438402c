import type { Decided } from "./decide-request.ts";
import { placeText } from "./place.ts";

/** Attributes of measurements and spans: names and codes only. */
export type TelemetryAttributes = Readonly<Record<string, string>>;

/** The part of OpenTelemetry's `Meter` that is used: `metrics.getMeter("wherefore")` of `@opentelemetry/api` fits. */
export interface TelemetryMeter {
  createCounter(name: string, options: { readonly description: string }): { add(value: number, attributes: TelemetryAttributes): void };
}

/** Where decisions are counted and shown. Nothing of OpenTelemetry is loaded unless you hand it over. */
export interface Telemetry {
  readonly meter?: TelemetryMeter;
  /** The span a decision belongs to: `() => trace.getActiveSpan()` of `@opentelemetry/api`. */
  readonly activeSpan?: () => { setAttributes(attributes: TelemetryAttributes): unknown } | undefined;
}

/** Tells of each decision that was made. */
export type Observe = (decided: Decided) => void;

/** Counts decisions, and writes the last one on the active span. What fails in here changes no decision. */
export function observing({ meter, activeSpan }: Telemetry = {}): Observe {
  const decisions = meter?.createCounter("wherefore.decisions", { description: "Decisions of the guard, by purpose and outcome" });
  const reasons = meter?.createCounter("wherefore.denial_reasons", { description: "Reasons of denials, by code" });
  return (decided) => {
    try {
      const { decision, purpose, enforcement, place } = decided;
      const said = { "wherefore.purpose": purpose.name, "wherefore.enforcement": enforcement } as const;
      decisions?.add(1, { ...said, "wherefore.decision": decision.outcome, "wherefore.place": placeText(place) });
      const codes = decision.outcome === "deny" ? [...new Set(decision.reasons.map(({ code }) => code))] : [];
      for (const code of codes) reasons?.add(1, { ...said, "wherefore.reason": code });
      activeSpan?.()?.setAttributes({ ...said, "wherefore.decision": decision.outcome, "wherefore.reasons": codes.join(" ") });
    } catch {
      // An exporter that fails is no reason to deny, and none to permit.
    }
  };
}
