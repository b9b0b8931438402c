import type { Feature } from "./feature.ts";
import { hover } from "./features/hover.ts";
import { pullDiagnostics } from "./features/pull-diagnostics.ts";
import { pushDiagnostics } from "./features/push-diagnostics.ts";
import { quickFix } from "./features/quick-fix.ts";
import { settingsChanges } from "./features/settings-changes.ts";
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
  quickFix,
];
