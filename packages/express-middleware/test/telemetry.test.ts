import express from "express";
import { describe, expect, it } from "vitest";
import type { Telemetry, TelemetryAttributes } from "../src/index.ts";
import { given } from "../src/testing.ts";
import { serve } from "./site.ts";
import { buyer, Buyer, shop } from "./shop-policy.ts";
import { startShop } from "./shop.ts";

function counting(): {
  readonly telemetry: Telemetry;
  readonly counted: (readonly [string, TelemetryAttributes])[];
  readonly spans: TelemetryAttributes[];
} {
  const counted: (readonly [string, TelemetryAttributes])[] = [];
  const spans: TelemetryAttributes[] = [];
  const meter: Telemetry["meter"] = { createCounter: (name) => ({ add: (_value, attributes) => counted.push([name, attributes]) }) };
  return { counted, spans, telemetry: { meter, activeSpan: () => ({ setAttributes: (attributes) => spans.push(attributes) }) } };
}

describe("telemetry", () => {
  it("counts decisions of requests and jobs, and shows them on the active span, by names and codes only", async () => {
    const { telemetry, counted, spans } = counting();
    const guard = startShop({ telemetry });
    const app = express().use(guard);
    app.get("/letters/:id", shop.purpose("newsletter", { response: Buyer }), (_request, response) => {
      response.json(buyer(7) as never);
    });
    const ask = await serve(app);
    await ask("/letters/canary-7f3a?q=canary-7f3a", { caller: "canary-7f3a" });
    await given(guard).consent("canary-7f3a", "newsletter");
    await ask("/letters/canary-7f3a", { caller: "canary-7f3a" });
    const rows: unknown[] = [];
    for await (const row of guard.permitted("newsletter", Buyer, [buyer("canary-7f3a"), buyer(8)], ({ id }) => id)) rows.push(row);
    expect(rows).toHaveLength(1);
    const said = { "wherefore.purpose": "newsletter", "wherefore.enforcement": "enforce" };
    const decided = (decision: string, place: string): object => ({ ...said, "wherefore.decision": decision, "wherefore.place": place });
    expect(counted).toEqual([
      ["wherefore.decisions", decided("deny", "GET /letters/:id")],
      ["wherefore.denial_reasons", { ...said, "wherefore.reason": "consent-missing" }],
      ["wherefore.decisions", decided("permit", "GET /letters/:id")],
      ["wherefore.decisions", decided("permit", "newsletter")],
      ["wherefore.decisions", decided("deny", "newsletter")],
      ["wherefore.denial_reasons", { ...said, "wherefore.reason": "consent-missing" }],
    ]);
    expect(spans[0]).toEqual({ ...said, "wherefore.decision": "deny", "wherefore.reasons": "consent-missing" });
    expect(JSON.stringify([counted, spans])).not.toContain("canary");
  });

  it("changes no decision when it fails", async () => {
    const fails = (): never => {
      throw new Error("the exporter is down");
    };
    const guard = startShop({ telemetry: { meter: { createCounter: () => ({ add: fails }) }, activeSpan: fails } });
    await expect(guard.for("account", 7).see(Buyer, buyer(7))).resolves.toMatchObject({ id: "7" });
    await expect(guard.for("newsletter", 7).see(Buyer, buyer(7))).rejects.toThrow("consent-missing");
  });
});
