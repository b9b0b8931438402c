import type { ExtensionContext } from "vscode";
import { createClient } from "./client/create-client.ts";
import { registerCommands } from "./client/commands.ts";
import { drawStandings } from "./client/decorations/draw-standings.ts";
import { showStatus } from "./client/status-item.ts";
import { showTree } from "./client/tree/show-tree.ts";
import { followInventory } from "./client/workspace-inventory.ts";

/** Called by VS Code when one of the activation events of package.json occurs. */
export async function activate(context: ExtensionContext): Promise<void> {
  const client = createClient(context);
  const inventory = followInventory(client);
  context.subscriptions.push(client, inventory, ...registerCommands(client), showStatus(client, inventory));
  context.subscriptions.push(showTree(inventory, context.workspaceState), drawStandings(client, inventory));
  await client.start();
}
