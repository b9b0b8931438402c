import { fileURLToPath, pathToFileURL } from "node:url";

/** The path a document stands at on disk; undefined for documents that are not files (untitled, virtual). */
export function fileOf(uri: string): string | undefined {
  if (!uri.startsWith("file:")) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

export function uriOf(file: string): string {
  return pathToFileURL(file).href;
}
