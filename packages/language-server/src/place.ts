import type { Folder } from "./folder.ts";
import type { Session } from "./session.ts";

/** Where a document stands for the analyzer. */
export interface Place {
  readonly folder: Folder;
  /** The project's name of the file. */
  readonly file: string;
  /** The editor's name of the document. */
  readonly uri: string;
}

/**
 * The place of a document that is to be checked, once its project knows which policy governs it.
 *
 * @returns undefined for documents that are no files, whose folder is gone, or where the checks are switched off
 */
export async function placeOf(uri: string, session: Session): Promise<Place | undefined> {
  const path = session.fileOf(uri);
  if (path === undefined || !(await session.settings.isEnabled(uri))) return undefined;
  const folder = session.folders.of(path);
  if (folder === undefined) return undefined;
  await folder.ready;
  return { folder, file: folder.toProject(path), uri };
}
