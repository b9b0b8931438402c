import type { ExtensionContext } from "vscode";
import { createClient } from "./client/create-client.ts";
import { registerCommands } from "./client/commands.ts";
import { showStatus } from "./client/status-item.ts";

/** Called by VS Code when one of the activation events of package.json occurs. */
export async function activate(context: ExtensionContext): Promise<void> {
  const client = createClient(context);
  context.subscriptions.push(client, showStatus(client), ...registerCommands(client));
  await client.start();
}
