import type { Finding } from "@wherefore/analyzer";
import type { Compared } from "./compare-with-baseline.ts";

/** What a baseline lists and nobody finds any more, as findings at its entries. */
export function staleFindings(stale: Compared["stale"], file: string, text: string): Finding[] {
  const lines = text.split("\n");
  return stale.map(({ entry, missing }) => {
    const line = Math.max(
      0,
      lines.findIndex((one) => one.includes(`"finding": ${JSON.stringify(entry.finding)}`)),
    );
    const start = (lines[line] ?? "").search(/\S|$/);
    return {
      rule: "stale-baseline",
      severity: "warning",
      file,
      range: { start: { line, character: start }, end: { line, character: (lines[line] ?? "").length } },
      message: `${missing === 1 ? "One finding" : `${missing.toString()} findings`} “${entry.finding}” of the baseline ${missing === 1 ? "is" : "are"} gone; take ${missing === 1 ? "it" : "them"} out with \`wherefore baseline --prune\`.`,
      evidence: [],
      related: [],
      fingerprint: `stale-baseline:${entry.finding}`,
      fixes: [],
    };
  });
}
