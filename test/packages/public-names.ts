import { dirname, join } from "node:path";
import ts from "typescript";
import { compilerOptions } from "../compiler-options.ts";
import { publishedPackages, root, type Workspace } from "../repository.ts";

/** A name a package exports. */
export interface PublicName {
  readonly name: string;
  readonly kind: "value" | "type";
  /** The first sentence of its docstring is empty when there is none. */
  readonly documentation: string;
}

/** What one entry of a package exports. */
export interface Entry {
  /** As it is imported, for example `@wherefore/core/record`. */
  readonly specifier: string;
  readonly names: readonly PublicName[];
}

/** Every entry of every published package with the names it exports, read from the sources. */
export function publicEntries(): readonly Entry[] {
  const sources = publishedPackages().flatMap(sourcesOf);
  const program = ts.createProgram(
    sources.map(({ file }) => file),
    compilerOptions(),
  );
  const checker = program.getTypeChecker();
  return sources.map(({ specifier, file }) => ({ specifier, names: namesOf(checker, program.getSourceFile(file)) }));
}

function sourcesOf({ folder, manifest }: Workspace): readonly { readonly specifier: string; readonly file: string }[] {
  return Object.entries(manifest.exports ?? {}).flatMap(([entry, conditions]) => {
    if (typeof conditions !== "object" || conditions === null || !("@wherefore/source" in conditions)) return [];
    return [{ specifier: join(manifest.name, entry), file: join(root, folder, String(conditions["@wherefore/source"])) }];
  });
}

function namesOf(checker: ts.TypeChecker, file: ts.SourceFile | undefined): readonly PublicName[] {
  const module = file === undefined ? undefined : checker.getSymbolAtLocation(file);
  if (module === undefined) throw new Error("an entry of a published package exports nothing");
  return checker
    .getExportsOfModule(module)
    .map((symbol) => publicName(checker, symbol))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function publicName(checker: ts.TypeChecker, exported: ts.Symbol): PublicName {
  const symbol = (exported.flags & ts.SymbolFlags.Alias) === 0 ? exported : checker.getAliasedSymbol(exported);
  const kind = (symbol.flags & ts.SymbolFlags.Value) === 0 ? "type" : "value";
  return { name: exported.name, kind, documentation: ts.displayPartsToString(symbol.getDocumentationComment(checker)) };
}

/** The folder of the package that the public names of an entry are listed in. */
export function listOf(specifier: string): string {
  return join(dirname(import.meta.filename), "names", `${specifier.replace("@", "").replaceAll("/", ".")}.txt`);
}
