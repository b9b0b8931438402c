import { ruleSummaries } from "@wherefore/analyzer";
import manifest from "../package.json" with { type: "json" };
import type { LintRule } from "./lint-host.ts";
import { makeRule } from "./make-rule.ts";
import { projects } from "./project-at.ts";

/** Rules that speak of another file than source code. */
const notInCode = new Set<string>(["stale-baseline"]);
const offByDefault = new Set<string>(["over-fetch", "identifier-link"]);
/** What the compiler or the guard refuses as well. */
const errors = new Set<string>(["require-route-purpose", "purpose-mismatch", "unknown-purpose", "unknown-category", "special-category"]);

/** What a linter loads. */
export interface Plugin {
  readonly meta: { readonly name: string; readonly version: string };
  readonly rules: Readonly<Record<string, LintRule>>;
  readonly configs: {
    /** For `eslint.config.js`. */
    readonly recommended: PluginConfig;
  };
}

/** A flat configuration that switches the rules on. */
export interface PluginConfig {
  readonly name: string;
  readonly plugins: { readonly wherefore: Pick<Plugin, "meta" | "rules"> };
  readonly rules: Readonly<Record<string, "error" | "warn">>;
}

/** Makes the plugin: one rule for each of the analyzer's. */
export function makePlugin(): Plugin {
  const projectAt = projects();
  const inCode = ruleSummaries.filter(({ id }) => !notInCode.has(id));
  const rules = Object.fromEntries(inCode.map(({ id, summary }) => [id, makeRule(id, summary, projectAt)]));
  const meta = { name: manifest.name, version: manifest.version };
  const on = inCode.filter(({ id }) => !offByDefault.has(id));
  const levels = Object.fromEntries(on.map(({ id }) => [`wherefore/${id}`, errors.has(id) ? "error" : "warn"] as const));
  return {
    meta,
    rules,
    configs: { recommended: { name: "wherefore/recommended", plugins: { wherefore: { meta, rules } }, rules: levels } },
  };
}
