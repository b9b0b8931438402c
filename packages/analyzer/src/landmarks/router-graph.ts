import type { GuardUse, Mount } from "./mounts.ts";

/** A place where something is registered on a router. */
export interface RegistrationPlace {
  readonly router: string;
  readonly file: string;
  readonly at: number;
}

/** How the routers of a project hang together. */
export class RouterGraph {
  readonly #mounts: readonly Mount[];
  readonly #guards: readonly GuardUse[];

  constructor(mounts: readonly Mount[], guards: readonly GuardUse[]) {
    this.#mounts = mounts;
    this.#guards = guards;
  }

  /** Tells whether a guard stands above what is registered at a place. */
  isSealed(place: RegistrationPlace, seen: ReadonlySet<string> = new Set()): boolean {
    if (place.router === "" || seen.has(place.router)) return false;
    if (this.#guards.some((guard) => guard.router === place.router && isBefore(guard, place))) return true;
    const upwards = new Set([...seen, place.router]);
    return this.#mounts.some(
      (mount) => mount.child === place.router && this.isSealed({ router: mount.parent, file: mount.file, at: mount.at }, upwards),
    );
  }

  /** The path of a route below all the prefixes its router is mounted under. */
  fullPath(router: string, path: string, seen: ReadonlySet<string> = new Set()): string {
    const mount = router === "" || seen.has(router) ? undefined : this.#mounts.find((one) => one.child === router);
    if (mount === undefined) return path;
    return this.fullPath(mount.parent, joined(mount.prefix, path), new Set([...seen, router]));
  }
}

/** In another file, a guard counts as earlier: nothing says otherwise. */
function isBefore(guard: GuardUse, place: RegistrationPlace): boolean {
  return guard.file !== place.file || guard.at < place.at;
}

function joined(prefix: string, path: string): string {
  const start = prefix.replace(/\/+$/, "");
  if (start === "") return path;
  return path === "/" || path === "" ? start : `${start}${path.startsWith("/") ? "" : "/"}${path}`;
}
