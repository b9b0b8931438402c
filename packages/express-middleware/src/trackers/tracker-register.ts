import type { CompiledPolicy, Tracker } from "@wherefore/core";

/** The trackers a policy declares, found by name and place. */
export interface TrackerRegister {
  readonly declared: readonly Tracker[];
  /** Whether a decision on any of them depends on who visits. */
  readonly asksWhoVisits: boolean;
  /**
   * The trackers a cookie can be. Of several all must be permitted.
   *
   * @param name - of the cookie, exactly
   * @param host - of the request
   * @param domain - the cookie's `Domain` attribute, where it has one
   */
  readonly named: (name: string, host: string, domain?: string) => readonly Tracker[];
}

/** Bases on which what a person chooses has no say in whether a cookie that needs no consent may be set. */
const REGARDLESS = new Set(["contract", "legal-obligation", "vital-interests", "instructions"]);

/** The register of a policy; none for a policy that declares no trackers and so leaves cookies alone. */
export function trackerRegister({ policy, purposes }: CompiledPolicy): TrackerRegister | undefined {
  const { trackers } = policy;
  if (trackers === undefined) return undefined;
  const byName = new Map<string, Tracker[]>();
  for (const tracker of trackers) byName.set(tracker.name, [...(byName.get(tracker.name) ?? []), tracker]);
  return {
    declared: trackers,
    asksWhoVisits: trackers.some((tracker) => dependsOnVisitor(tracker, purposes)),
    named: (name, host, domain) => {
      const known = byName.get(name) ?? [];
      const placed = known.filter((tracker) => covers(tracker.domain, domain ?? host));
      // A host the policy does not speak of, as on a developer's machine: whichever of them it is, it must be permitted.
      return placed.length > 0 || domain !== undefined ? placed : known;
    },
  };
}

/** Tells whether a decision on a tracker needs to know the person. */
export function dependsOnVisitor({ consent, purpose }: Tracker, purposes: CompiledPolicy["purposes"]): boolean {
  return consent === "required" || !REGARDLESS.has(purposes.get(purpose)?.basis ?? "undecided");
}

/** Tells whether a host is a domain, or lies in it. */
export function covers(domain: string, host: string): boolean {
  const [wide, narrow] = [domain, host].map((name) => name.toLowerCase().replace(/^\./, "")) as [string, string];
  return narrow === wide || narrow.endsWith(`.${wide}`);
}
