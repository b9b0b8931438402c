// What is read of Express, 4 and 5, beyond what it documents: told by structure, and in no other file.

/** A layer: a middleware, a mounted router, or a route. */
export interface AnyLayer {
  readonly handle: unknown;
  readonly name?: string;
  readonly method?: string | undefined;
  readonly route?: AnyRoute | undefined;
  /** Express 5.1 and later: the path as it was written. */
  readonly rawPath?: unknown;
  /** Express 4: what the path became. */
  readonly regexp?: RegExp & { readonly fast_slash?: boolean };
  readonly keys?: readonly { readonly name: string | number }[];
}

export interface AnyRoute {
  readonly path: unknown;
  readonly stack: readonly AnyLayer[];
  readonly methods: Readonly<Record<string, boolean | undefined>>;
}

export interface AnyRouter {
  readonly stack: readonly AnyLayer[];
  route(path: string): AnyRoute;
}

/** How deep routers are looked into that are mounted in one another. */
export const DEEPEST = 32;

/** The router of an application: `router` in Express 5, `_router` in Express 4 once anything is mounted. */
export function routerOf(application: object): AnyRouter | undefined {
  const { _router: four } = application as { readonly _router?: unknown };
  if (isRouter(four)) return four;
  // Express 4 throws where Express 5 has its router.
  const descriptor = Object.getOwnPropertyDescriptor(application, "router");
  const { set } = application as { readonly set?: unknown };
  if (descriptor === undefined && typeof set === "function") return undefined;
  const five = descriptor?.get ? (descriptor.get.call(application) as unknown) : application;
  return isRouter(five) ? five : undefined;
}

export function isRouter(value: unknown): value is AnyRouter {
  if (typeof value !== "function" && (typeof value !== "object" || value === null)) return false;
  return Array.isArray((value as { stack?: unknown }).stack) && typeof (value as { route?: unknown }).route === "function";
}

/** The path of a mounted layer as it was written, one for each it was mounted at; "*" where Express keeps it no longer. */
export function mountPathsOf({ rawPath, regexp, keys }: AnyLayer): readonly string[] {
  if (rawPath !== undefined) return (Array.isArray(rawPath) ? rawPath.flat(Infinity) : [rawPath]).map(pathText);
  if (regexp === undefined) return ["*"];
  return [regexp.fast_slash === true ? "" : pathOfExpression(regexp, keys ?? [])];
}

/** A path as reports and entries write it. */
export function pathText(path: unknown): string {
  if (Array.isArray(path)) return path.map(pathText).join("|");
  return path === "/" ? "" : String(path);
}

/** Where an application is mounted in others, from the outside in; empty for one that is mounted nowhere. */
export function mountOf(application: object): string {
  const { mountpath, parent } = application as { readonly mountpath?: unknown; readonly parent?: unknown };
  return typeof parent === "function" ? mountOf(parent) + pathText(mountpath) : "";
}

/** Express 4 keeps of "/orgs/:org" only an expression and the names of its parameters. */
function pathOfExpression({ source }: RegExp, keys: NonNullable<AnyLayer["keys"]>): string {
  const names = keys.map(({ name }) => String(name));
  const plain = source
    .replace(/^\^/, "")
    .replace(/\\\/\?\(\?=\\\/\|\$\)$/, "")
    .replace(/(?:\(\?:)?\\\/(?:\(\?:)?\(\[\^\\?\/\]\+\?\)\)?\??/g, () => `/:${names.shift() ?? "*"}`)
    .replaceAll("\\/", "/")
    .replace(/\\(.)/g, "$1");
  return /[()[\]^$?*+]/.test(plain) ? "*" : plain;
}
