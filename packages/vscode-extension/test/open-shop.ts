import { join } from "node:path";
import { onTestFinished } from "vitest";
import { startEditor, type Editor, type EditorOptions } from "./editor.ts";
import { teaShop, type TeaShop } from "./tea-shop.ts";

/** A tea shop that goes away with the test. */
export function shop(files?: Readonly<Record<string, string>>): TeaShop {
  const created = teaShop(files);
  onTestFinished(created.remove);
  return created;
}

/** An editor that quits with the test. */
export async function edit(options: EditorOptions): Promise<Editor> {
  const editor = await startEditor(options);
  onTestFinished(async () => {
    await editor.quit();
  });
  return editor;
}

/** An editor with one file of a tea shop open. */
export async function openShop(
  file: string,
  files?: Readonly<Record<string, string>>,
  options: Partial<EditorOptions> = {},
): Promise<{ readonly editor: Editor; readonly path: string }> {
  const { folder } = shop(files);
  const editor = await edit({ folders: [folder], ...options });
  const path = join(folder, file);
  await editor.open(path);
  return { editor, path };
}
