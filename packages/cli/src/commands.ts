import type { Command } from "./command.ts";
import { baseline } from "./commands/baseline.ts";
import { check } from "./commands/check.ts";
import { explain } from "./commands/explain.ts";
import { init } from "./commands/init.ts";
import { fields } from "./commands/fields.ts";
import { lsp } from "./commands/lsp.ts";
import { exportPolicy, lintPolicyFiles } from "./commands/policy.ts";
import { recordCommands } from "./commands/record.ts";
import { migrateSchema, schemaStatus } from "./commands/store.ts";
import { routes } from "./commands/routes.ts";
import { shadowReport } from "./commands/shadow-report.ts";
import { tryPolicy } from "./commands/try.ts";

/** Every command, in the order the help shows them. */
export const commands: readonly Command[] = [
  init,
  check,
  baseline,
  explain,
  fields,
  routes,
  ...recordCommands,
  schemaStatus,
  migrateSchema,
  lintPolicyFiles,
  exportPolicy,
  tryPolicy,
  shadowReport,
  lsp,
];
