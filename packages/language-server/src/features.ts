import type { Feature } from "./feature.ts";
import { codeActions } from "./features/code-actions.ts";
import { codeLens } from "./features/code-lens.ts";
import { completion } from "./features/completion.ts";
import { definition } from "./features/definition.ts";
import { hover } from "./features/hover.ts";
import { inventory } from "./features/inventory.ts";
import { pullDiagnostics } from "./features/pull-diagnostics.ts";
import { pushDiagnostics } from "./features/push-diagnostics.ts";
import { references } from "./features/references.ts";
import { renaming } from "./features/rename.ts";
import { settingsChanges } from "./features/settings-changes.ts";
import { standings } from "./features/standings.ts";
import { textSync } from "./features/text-sync.ts";
import { watchedFiles } from "./features/watched-files.ts";
import { workspaceFolders } from "./features/workspace-folders.ts";

/** Everything the server does. Text sync stands first: the others answer from the text it keeps. */
export const features: readonly Feature[] = [
  textSync,
  workspaceFolders,
  watchedFiles,
  settingsChanges,
  pullDiagnostics,
  pushDiagnostics,
  hover,
  completion,
  definition,
  references,
  renaming,
  codeLens,
  codeActions,
  standings,
  inventory,
];
