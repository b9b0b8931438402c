import type { Feature } from "../feature.ts";
import { inventoryOf } from "../inventory/inventory-of.ts";
import { INVENTORY, INVENTORY_CHANGED } from "../protocol.ts";
import type { Session } from "../session.ts";

/** How long the workspace must be quiet before the editor is told to look again, in milliseconds. */
const PAUSE = 300;

function tellWhenQuiet(session: Session): () => void {
  let waiting: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void session.connection.sendNotification(INVENTORY_CHANGED), PAUSE);
  };
}

/** Hands over everything personal in the workspace, for an editor that lists it. */
export const inventory: Feature = {
  name: "inventory",
  capabilities: () => ({}),
  start: (session) => {
    session.connection.onRequest(INVENTORY, () => Promise.all(session.folders.all().map((folder) => inventoryOf(folder, session))));
    if (!session.client.listsInventory) return;
    const tell = tellWhenQuiet(session);
    session.findingsChanged.listen(tell);
    session.documents.onDidChangeContent(tell);
  },
  initialized: async (session) => {
    if (!session.client.listsInventory) return;
    await Promise.all(session.folders.all().map(({ ready }) => ready));
    await session.connection.sendNotification(INVENTORY_CHANGED);
  },
};
