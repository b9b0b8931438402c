import { openProject } from "@wherefore/analyzer";
import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** CPU seconds of a first scan, and of one after ten files changed. */
export interface WarmCost {
  readonly files: number;
  readonly cold: number;
  readonly warm: number;
}

/** Scans a folder, changes ten files, and scans it again with what the open project remembers. */
export async function warmCost(folder: string): Promise<WarmCost> {
  const files = JSON.parse(readFileSync(join(folder, "files.json"), "utf8")) as string[];
  const project = openProject({ root: folder });
  const cold = await cpuOf(() => project.scan());
  const step = Math.floor(files.length / 10);
  for (let index = 0; index < 10; index++) {
    const file = join(folder, files[index * step] ?? "");
    appendFileSync(file, "\nexport const changed = 1;\n");
    project.fileChanged(file);
  }
  const warm = await cpuOf(() => project.scan());
  return { files: files.length, cold, warm };
}

async function cpuOf(act: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
