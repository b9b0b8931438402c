import { INVENTORY, INVENTORY_CHANGED, type InventoryOfFolder } from "@wherefore/language-server/protocol";
import { EventEmitter, type Event } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";

/** What the language server last said of the whole workspace. */
export interface WorkspaceInventory {
  readonly folders: () => readonly InventoryOfFolder[];
  readonly onDidChange: Event<void>;
  readonly dispose: () => void;
}

/** Follows the inventory: asks again whenever the server says that it changed. A server that stopped leaves the last answer. */
export function followInventory(client: LanguageClient): WorkspaceInventory {
  const changed = new EventEmitter<void>();
  let folders: readonly InventoryOfFolder[] = [];
  const listening = client.onNotification(INVENTORY_CHANGED, async () => {
    try {
      folders = await client.sendRequest<readonly InventoryOfFolder[]>(INVENTORY);
    } catch {
      return;
    }
    changed.fire();
  });
  return {
    folders: () => folders,
    onDidChange: changed.event,
    dispose: () => {
      listening.dispose();
      changed.dispose();
    },
  };
}
