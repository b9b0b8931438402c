import { openProject } from "@wherefore/analyzer";
import { join } from "node:path";
import ts from "typescript";

/** Times of one edit of one file, milliseconds. */
export interface EditTimes {
  readonly own: readonly number[];
  readonly typescript: readonly number[];
}

const rounds = 30;

/** Edits a file of a thousand lines again and again, in turns with TypeScript, which parses and walks it. */
export async function editTimes(folder: string): Promise<EditTimes> {
  const file = join(folder, "long.ts");
  const project = openProject({ root: folder });
  project.setOverlay(file, longFile(0));
  await project.scan({ paths: [file] });
  const own: number[] = [];
  const typescript: number[] = [];
  for (let round = 1; round <= rounds; round++) {
    const text = longFile(round);
    own.push(
      timed(() => {
        project.setOverlay(file, text);
        project.findingsOf(file);
      }),
    );
    typescript.push(
      timed(() => {
        walk(ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true));
      }),
    );
  }
  // The first rounds warm both up.
  return { own: own.slice(rounds / 3), typescript: typescript.slice(rounds / 3) };
}

function timed(act: () => void): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

function walk(node: ts.Node): void {
  ts.forEachChild(node, walk);
}

/** A thousand lines, of which one is being written. */
export function longFile(round: number): string {
  const parts = Array.from({ length: 62 }, (_, index) => {
    const name = index.toString();
    return `export interface Account${name} {\n  id: string;\n  email: string;\n  phone?: string;\n  total: number;\n}\nexport function load${name}(list: readonly Account${name}[], id: string): string {\n  const found = list.find((one) => one.id === id);\n  if (found === undefined) return "none";\n  const label = \`\${found.id}: \${found.total.toString()}\`;\n  for (const one of list) {\n    if (one.total > ${name}) console.info(one.total, label);\n  }\n  return label;\n}\n`;
  });
  return `${parts.join("\n")}export const round${round.toString()} = ${round.toString()};\n`;
}
