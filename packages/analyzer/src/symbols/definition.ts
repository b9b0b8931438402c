import type { Node } from "@oxc-project/types";
import { staticName } from "../syntax/static-name.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import { exportsOf, wholeModule, type ExportTable } from "./exports.ts";
import { requiredBy, type Required } from "./require.ts";
import { Scopes } from "./scope.ts";
import type { Sources } from "./sources.ts";

/** Where a name is defined in the project. */
export interface LocalDefinition {
  readonly file: SourceFile;
  readonly node: Node;
}

/** A name of a package or of a module outside the project; `name` is `"*"` for the whole module. */
export interface ExternalDefinition {
  readonly module: string;
  readonly name: string;
}

export type Definition = LocalDefinition | ExternalDefinition;

const longestChain = 12;

/** Follows names through scopes, imports and re-exports. */
export class Definitions {
  readonly #sources: Sources;
  readonly #scopes = new Scopes();
  readonly #exports = new WeakMap<SourceFile, ExportTable>();

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** What a name means at a place in a file. */
  of(name: string, at: Node, file: SourceFile): Definition | undefined {
    const node = this.#scopes.lookUp(name, at);
    return node === undefined ? undefined : this.#follow(node, file, longestChain);
  }

  /** The import that brings a name into a file, read from this file alone; undefined when the file declares it itself. */
  importOf(name: string, at: Node): { readonly module: string; readonly name: string } | undefined {
    const node = this.#scopes.lookUp(name, at);
    if (node?.type === "ImportSpecifier") return { module: importedFrom(node), name: staticName(node.imported) ?? "" };
    return node === undefined ? undefined : requiredBy(node);
  }

  /** The module a name is imported from, as it is written, without opening it; undefined when the file declares the name itself. */
  moduleOf(name: string, at: Node): string | undefined {
    const node = this.#scopes.lookUp(name, at);
    if (node === undefined) return undefined;
    return /^Import(?:Default|Namespace)?Specifier$/.test(node.type) ? importedFrom(node) : requiredBy(node)?.module;
  }

  /** What `require(…)` gives. */
  required(required: Required, from: SourceFile): Definition | undefined {
    return this.#required(required, from, longestChain);
  }

  /** What a module exports under a name. */
  exported(specifier: string, name: string, from: SourceFile): Definition | undefined {
    return this.#fromModule(specifier, name, from, longestChain);
  }

  #follow(node: Node, file: SourceFile, left: number): Definition | undefined {
    if (node.type === "ImportSpecifier") return this.#fromModule(importedFrom(node), staticName(node.imported) ?? "", file, left);
    if (node.type === "ImportDefaultSpecifier") return this.#fromModule(importedFrom(node), "default", file, left);
    if (node.type === "ImportNamespaceSpecifier") return { module: importedFrom(node), name: "*" };
    const required = requiredBy(node);
    return required === undefined ? { file, node } : this.#required(required, file, left);
  }

  /** The whole of a module that assigns `module.exports` is what it assigns. */
  #required({ module, name }: Required, file: SourceFile, left: number): Definition | undefined {
    const found = this.#fromModule(module, name === "*" ? wholeModule : name, file, left);
    return found === undefined || ("module" in found && found.name === wholeModule) ? { module, name } : found;
  }

  #fromModule(specifier: string, name: string, from: SourceFile, left: number): Definition | undefined {
    if (left === 0) return undefined;
    const path = this.#sources.resolve(specifier, from.path);
    const target = path === undefined ? undefined : this.#sources.file(path);
    if (target === undefined) return { module: specifier, name };
    return this.#exportedBy(target, name, left - 1);
  }

  #exportedBy(file: SourceFile, name: string, left: number): Definition | undefined {
    const table = this.#exportsOf(file);
    const entry = table.named.get(name) ?? (name === "default" ? table.named.get(wholeModule) : undefined);
    if (entry === undefined) return this.#throughStars(table.stars, name, file, left);
    if ("specifier" in entry) return this.#fromModule(entry.specifier, entry.name, file, left);
    if ("expression" in entry) return { file, node: entry.expression };
    const node = this.#scopes.topLevel(entry.local, file);
    return node === undefined ? undefined : this.#follow(node, file, left);
  }

  #throughStars(stars: readonly string[], name: string, file: SourceFile, left: number): Definition | undefined {
    for (const specifier of stars) {
      const found = this.#fromModule(specifier, name, file, left);
      if (found !== undefined && "file" in found) return found;
    }
    return undefined;
  }

  #exportsOf(file: SourceFile): ExportTable {
    const known = this.#exports.get(file) ?? exportsOf(file);
    this.#exports.set(file, known);
    return known;
  }
}

/** Tells whether a definition is a name of one of the product's packages. */
export function isOurs(definition: Definition | undefined, ...names: readonly string[]): boolean {
  return (
    definition !== undefined &&
    "module" in definition &&
    /^@wherefore\/(core|express-middleware)(\/|$)/.test(definition.module) &&
    names.includes(definition.name)
  );
}

function importedFrom(specifier: Node): string {
  const { parent } = specifier;
  return parent?.type === "ImportDeclaration" ? parent.source.value : "";
}
