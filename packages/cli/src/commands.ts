import type { Command } from "./command.ts";
import { baseline } from "./commands/baseline.ts";
import { check } from "./commands/check.ts";
import { explain } from "./commands/explain.ts";
import { fields } from "./commands/fields.ts";
import { exportPolicy, lintPolicyFiles } from "./commands/policy.ts";
import { verifyRecord } from "./commands/record.ts";
import { routes } from "./commands/routes.ts";
import { tryPolicy } from "./commands/try.ts";

/** Every command, in the order the help shows them. */
export const commands: readonly Command[] = [
  check,
  baseline,
  explain,
  fields,
  routes,
  verifyRecord,
  lintPolicyFiles,
  exportPolicy,
  tryPolicy,
];
