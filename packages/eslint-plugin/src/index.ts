import { makePlugin, type Plugin } from "./plugin.ts";

export type { Plugin, PluginConfig } from "./plugin.ts";
export type { Fixer, LintContext, LintPosition, LintReport, LintRule, Suggestion } from "./lint-host.ts";

/** The plugin, for `eslint.config.js` and for `jsPlugins` of oxlint. */
const plugin: Plugin = makePlugin();

// eslint-disable-next-line no-restricted-syntax -- both linters load what a plugin exports by default
export default plugin;
