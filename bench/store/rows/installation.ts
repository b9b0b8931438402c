import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { median } from "../interleave.ts";
import type { Outcome } from "../outcome.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

interface LockedPackage {
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Packages that come with the store, and run something when they are installed. */
function withInstallScript(): readonly string[] {
  const { packages } = JSON.parse(readFileSync(`${root}package-lock.json`, "utf8")) as {
    packages: Readonly<Record<string, LockedPackage>>;
  };
  const names = new Set<string>();
  const visit = (name: string): void => {
    if (names.has(name)) return;
    names.add(name);
    const place = name.startsWith("@wherefore/") ? `packages/${name.slice("@wherefore/".length)}` : `node_modules/${name}`;
    Object.keys(packages[place]?.dependencies ?? {}).forEach(visit);
  };
  visit("@wherefore/store");
  return [...names].filter((name) => packages[`node_modules/${name}`]?.hasInstallScript === true);
}

/** Milliseconds that a fresh process takes to load something, beyond its start. */
function importTime(specifier: string): number {
  const code = `const t = performance.now(); await import(${JSON.stringify(specifier)}); console.log(performance.now() - t)`;
  const times = Array.from({ length: 9 }, () =>
    Number(execFileSync(process.execPath, ["--input-type=module", "--eval", code], { cwd: `${root}bench`, encoding: "utf8" })),
  );
  return median(times);
}

/** Row 14: what it takes to have it. */
export function installation(): Outcome {
  const scripts = withInstallScript();
  const [core, store] = [importTime("@wherefore/core"), importTime("@wherefore/store")];
  const { status } = spawnSync("npm", ["ci", "--ignore-scripts", "--dry-run"], { cwd: root, stdio: "ignore" });
  return {
    row: 14,
    what: "install scripts and native builds; import of core, and of the store with it, ms; npm ci --ignore-scripts",
    target: "0; ≤ 25; passes",
    measured: `${scripts.length.toString()}; ${core.toFixed(0)} and ${store.toFixed(0)}; ${status === 0 ? "passes" : "fails"}`,
    met: scripts.length === 0 && Math.max(core, store) <= 25 && status === 0,
  };
}
