import { cpSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";

const installed = ["zod", "rxjs", "mongodb", "@azure/msal-browser", "@azure/msal-node", "@azure/msal-common"];

/** Copies the TypeScript sources of packages that are installed anyway. */
export function realCorpus(modules: string, folder: string): void {
  for (const name of installed.filter((one) => existsSync(join(modules, one))))
    cpSync(join(modules, name), join(folder, "packages", name.replace("/", "-")), {
      recursive: true,
      filter: (path) =>
        statSync(path).isDirectory() ? !/node_modules|[\\/](?:dist|lib|bin)$/.test(relative(modules, path)) : isSource(path),
    });
  finish(folder);
}

function isSource(path: string): boolean {
  return /\.ts$/.test(path) && !/\.d\.[cm]?ts$|\.test\.ts$|\.spec\.ts$/.test(path);
}

/** Writes modules of a made-up shop: models, forms, services and routes that import each other. */
export function generatedCorpus(folder: string, modules: number): void {
  for (let index = 0; index < modules; index++) {
    const at = join(folder, "src", `module-${index.toString()}`);
    mkdirSync(at, { recursive: true });
    const other = Math.max(0, index - 1).toString();
    writeFileSync(join(at, "model.ts"), model(index));
    writeFileSync(join(at, "service.ts"), service(index, other));
    writeFileSync(join(at, "plain.ts"), plain(index));
    if (index % 4 === 0) writeFileSync(join(at, "routes.ts"), routes(index));
  }
  finish(folder);
}

function model(index: number): string {
  const rows = Array.from({ length: 12 }, (_, row) => `  setting${row.toString()}: { value: number; label: string };`).join("\n");
  return `export interface Customer${index.toString()} {\n  id: string;\n  email: string;\n  firstName: string;\n  birthDate: Date;\n${rows}\n}\nexport interface Product${index.toString()} {\n  sku: string;\n  price: number;\n${rows}\n}\n`;
}

function service(index: number, other: string): string {
  const name = index.toString();
  const methods = Array.from(
    { length: 10 },
    (_, row) =>
      `  step${row.toString()}(input: Customer${name}): string {\n    const label = input.setting${row.toString()}.label.trim();\n    if (label.length > ${row.toString()}) return label;\n    return this.items.filter((one) => one.setting1.value > ${row.toString()}).map((one) => one.setting2.label).join(",");\n  }`,
  ).join("\n");
  return `import type { Customer${name} } from "./model.ts";\nimport { plain${other} } from "../module-${other}/plain.ts";\nexport class Service${name} {\n  readonly items: Customer${name}[] = [];\n  find(id: string): Customer${name} | undefined {\n    return this.items.find((one) => one.id === id);\n  }\n  total(): number {\n    return plain${other}(this.items.length);\n  }\n${methods}\n}\n`;
}

function plain(index: number): string {
  const functions = Array.from(
    { length: 12 },
    (_, row) =>
      `export function calc${row.toString()}(first: number, second: number[]): number {\n  let sum = first;\n  for (const one of second) {\n    if (one % ${(row + 2).toString()} === 0) sum += one * ${row.toString()};\n    else sum -= Math.max(one, ${row.toString()});\n  }\n  return sum;\n}`,
  ).join("\n");
  return `export function plain${index.toString()}(count: number): number {\n  return count * 2;\n}\n${functions}\n`;
}

function routes(index: number): string {
  const name = index.toString();
  return `import { Router } from "express";\nimport { Service${name} } from "./service.ts";\nconst service = new Service${name}();\nexport const router = Router();\nrouter.get("/customers/:id", (req, res) => {\n  res.json(service.find(req.params.id));\n});\nrouter.post("/customers", (req, res) => {\n  const { email, firstName } = req.body;\n  res.json({ email, firstName });\n});\n`;
}

/** One list for every tool, so that all read the same. */
function finish(folder: string): void {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(isSource).sort();
  writeFileSync(join(folder, "files.json"), JSON.stringify(files));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({
      compilerOptions: {
        target: "es2022",
        module: "esnext",
        moduleResolution: "bundler",
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        allowImportingTsExtensions: true,
        types: [],
      },
      files,
    }),
  );
  writeFileSync(
    join(folder, "oxlint.json"),
    JSON.stringify({
      plugins: [],
      categories: { correctness: "off" },
      jsPlugins: [join(import.meta.dirname, "tools/name-rule.mjs")],
      rules: { "names/name": "warn" },
    }),
  );
}
