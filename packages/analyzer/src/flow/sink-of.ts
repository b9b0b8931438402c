import type { CallSite } from "../values/call-site.ts";
import type { Evaluator } from "../values/evaluator.ts";
import { logSink } from "./log-sink.ts";
import { modelSink } from "./model-sink.ts";
import { recipientSink, type OwnPackages } from "./recipient-sink.ts";
import type { Sink } from "./sink.ts";

/** Where a call takes the data it is given, if it takes it anywhere. */
export function sinkOf(site: CallSite, evaluator: Evaluator, own: OwnPackages): Sink | undefined {
  if (site.call.arguments.length === 0) return undefined;
  return logSink(site) ?? recipientSink(site, evaluator, own) ?? modelSink(site);
}
