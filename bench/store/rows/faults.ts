import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Outcome } from "../outcome.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const suites = ["kill -9 of the process", "power cut, as in an application", "kill -9 of a client of PostgreSQL", "kill -9 of PostgreSQL"];

/** Row 12: kills and power cuts, by the suites of npm run test:faults. */
export function faults(): Outcome {
  const script = `${root}packages/store/test/faults/run.ts`;
  const args = ["--conditions=@wherefore/source", "--no-warnings", script, ...suites];
  const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  const found = stdout.split("\n").flatMap((line) => {
    const [, title, cycles, acknowledged, lost, torn, damaged] = line.split("|").map((cell) => cell.trim());
    return suites.includes(title ?? "")
      ? [{ title, cycles: Number(cycles), acknowledged: Number(acknowledged), harm: Number(lost) + Number(torn) + Number(damaged) }]
      : [];
  });
  const isWhole = suites.every((title) => found.some((one) => one.title === title && one.acknowledged > 0));
  const told = suites.map((title) => {
    const one = found.find((line) => line.title === title && line.acknowledged > 0);
    return one === undefined
      ? `${title}: not measured`
      : `${one.cycles.toString()} × ${title}: ${one.harm.toString()} of ${one.acknowledged.toLocaleString("en")}`;
  });
  return {
    row: 12,
    what: "acknowledged entries lost, torn or damaged",
    target: "0 in 20 kills each and 200 power cuts",
    measured: told.join("; "),
    met: isWhole && found.every(({ harm }) => harm === 0),
  };
}
