// Where things stand.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const here = dirname(fileURLToPath(import.meta.url));
export const repository = join(here, "../..");
export const extension = join(repository, "packages/vscode-extension");
export const vsix = join(extension, "wherefore.vsix");
export const fixture = join(here, "fixture");
export const screenshots = join(here, "screenshots");
export const vscodeServer = join(here, "node_modules/code-server/lib/vscode");
