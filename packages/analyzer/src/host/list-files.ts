import { statSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import ignore, { type Ignore } from "ignore";
import { glob, globSync, type GlobOptions } from "tinyglobby";
import { regularText } from "./regular-text.ts";
import type { ListFiles } from "../project/project.ts";

const source = /\.(?:[cm]?[jt]sx?|prisma|sql|graphqls?|gql|json|ya?ml)$/;
/** Data files are many; those that may describe an interface say so by their name or folder. */
const described = "**/*{openapi,swagger,asyncapi,schema}*.{json,yaml,yml}";
const wanted = [
  "**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs,prisma,sql,graphql,graphqls,gql}",
  described,
  "**/{openapi,swagger,schema,schemas}/**/*.{json,yaml,yml}",
  "**/package.json",
  "**/.gitignore",
];
const bookkeeping = /(?:^|[\\/])(?:package(?:-lock)?|tsconfig[^\\/]*|wherefore)\.json$/;
const leftOut = [
  "**/node_modules/**",
  "**/.*/**",
  "**/dist/**",
  "**/build/**",
  "**/out/**",
  "**/coverage/**",
  "**/vendor/**",
  "**/test/**",
  "**/tests/**",
  "**/__tests__/**",
  "**/__mocks__/**",
  "**/*.test.*",
  "**/*.spec.*",
  "**/*.test-d.*",
  "**/e2e/**",
  "**/cypress/**",
  "**/fixtures/**",
  "**/__fixtures__/**",
  "**/*.stories.*",
  // Migrations in code repeat what a model declares; those in SQL may be all there is, unless a tool made them from its models.
  "**/migrations/**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs,json,yaml,yml}",
  "**/migrations/**/migration.sql",
  "**/drizzle/**/*.sql",
  "**/generated/**",
  "**/*.generated.*",
  "**/*.d.ts",
  "**/*.d.mts",
  "**/*.d.cts",
  "**/*.min.js",
];

/** Lists the sources below some paths: no dependencies, build output, tests, fixtures, type declarations, nor what git ignores. */
export function listFilesIn(root: string): ListFiles {
  return async (paths, { packageOnly }) => {
    const found = await Promise.all(
      paths.map(async (path) => (isFolder(path) ? listFolder(root, path, packageOnly) : [path].filter(isSource))),
    );
    return [...new Set(found.flat())].sort();
  };
}

/** Lists the same files without giving others a turn: a linter cannot wait. */
export function listFilesNowIn(root: string): (paths: readonly string[], options: { readonly packageOnly: boolean }) => readonly string[] {
  return (paths, { packageOnly }) => {
    const found = paths.map((path) =>
      isFolder(path) ? sourcesAmong(globSync(wanted, globOptions(path)), { root, folder: path, packageOnly }) : [path].filter(isSource),
    );
    return [...new Set(found.flat())].sort();
  };
}

async function listFolder(root: string, folder: string, packageOnly: boolean): Promise<string[]> {
  return sourcesAmong(await glob(wanted, globOptions(folder)), { root, folder, packageOnly });
}

function globOptions(folder: string): Omit<GlobOptions, "patterns"> {
  return { cwd: folder, absolute: true, dot: true, followSymbolicLinks: false, ignore: leftOut, expandDirectories: false };
}

/** What was asked for, and how much of it. */
interface Listing {
  readonly root: string;
  readonly folder: string;
  readonly packageOnly: boolean;
}

function sourcesAmong(found: readonly string[], { root, folder, packageOnly }: Listing): string[] {
  const files = found.map((file) => file.split("/").join(sep));
  const ignoring = new IgnoreRules([...gitignoresAbove(root, folder), ...files.filter((file) => basename(file) === ".gitignore")]);
  const packages = packageOnly ? files.filter((file) => basename(file) === "package.json" && dirname(file) !== folder).map(dirname) : [];
  return files.filter((file) => isSource(file) && !ignoring.ignores(file) && !packages.some((inner) => file.startsWith(inner + sep)));
}

function isSource(file: string): boolean {
  return source.test(file) && !bookkeeping.test(file);
}

/** The `.gitignore` files between the root and a folder inside it. */
function gitignoresAbove(root: string, folder: string): string[] {
  const above: string[] = [];
  for (let at = dirname(folder); at.startsWith(root); at = dirname(at)) {
    above.push(join(at, ".gitignore"));
    if (at === dirname(at)) break;
  }
  return above;
}

const largestIgnore = 256 * 1024;

class IgnoreRules {
  readonly #rules: readonly { readonly folder: string; readonly rules: Ignore }[];

  constructor(files: readonly string[]) {
    this.#rules = files.flatMap((file) => {
      const text = regularText(file, largestIgnore);
      return text === undefined ? [] : [{ folder: dirname(file), rules: ignore().add(text) }];
    });
  }

  ignores(file: string): boolean {
    return this.#rules.some(
      ({ folder, rules }) => file.startsWith(folder + sep) && rules.ignores(relative(folder, file).split(sep).join("/")),
    );
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
