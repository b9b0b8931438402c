import { dirname, join, relative } from "node:path";
import type { PolicySite } from "../landmarks/policies.ts";
import { readPolicy, type PolicyReading } from "../policy/read-policy.ts";
import type { Failure } from "../report.ts";
import type { PolicyState } from "../rules/rule.ts";
import { Definitions } from "../symbols/definition.ts";
import { isOurName } from "../values/our-names.ts";
import { Values } from "../values/values.ts";
import type { Landscape } from "./landmark-index.ts";
import type { Packages } from "./packages.ts";
import { Remembered } from "./remembered.ts";
import type { SettingsFiles } from "./settings-files.ts";
import type { Workspace } from "./workspace.ts";

/** Which policy a file stands under, and why that cannot be said. */
export interface Governing {
  readonly state: PolicyState;
  readonly failures: readonly Failure[];
}

const none: Governing = { state: { is: "missing" }, failures: [] };

/**
 * Finds the policy that governs a file: the one the nearest `wherefore.json` upwards names, else the one its package hands to
 * `wherefore(policy)`, else the only one its package defines.
 */
export class GoverningPolicies {
  readonly #workspace: Workspace;
  readonly #packages: Packages;
  readonly #readings: Remembered<ReadonlyMap<number, PolicyReading>>;
  readonly #settings: SettingsFiles;

  constructor(workspace: Workspace, packages: Packages, settings: SettingsFiles) {
    this.#workspace = workspace;
    this.#settings = settings;
    this.#packages = packages;
    this.#readings = new Remembered(workspace, (path, sources) => {
      const file = sources.file(path);
      if (file === undefined) return new Map();
      const values = new Values(new Definitions(sources));
      const calls = file.nodes("CallExpression").filter((call) => isOurName(call.callee, file, values, "definePolicy"));
      return new Map(calls.map((call) => [call.start, readPolicy(call, file)]));
    });
  }

  of(file: string, landscape: Landscape): Governing {
    const { path, settings, problems } = this.#settings.of(file);
    if (path !== undefined && problems.length > 0)
      return failed(path, "ERR_WHEREFORE_OPTIONS_INVALID", `wherefore.json cannot be read as it stands: ${problems.join("; ")}.`);
    if (path !== undefined && settings.policy !== undefined) return this.#named(path, settings.policy);
    const folder = this.#packages.folderOf(file);
    const handed = distinct(landscape.handed.filter(({ by }) => this.#packages.folderOf(by) === folder));
    const sites = handed.length > 0 ? handed : landscape.policies.filter((site) => this.#packages.folderOf(site.file) === folder);
    return this.#only(sites, file);
  }

  #named(settings: string, stated: string): Governing {
    const path = join(dirname(settings), stated);
    const starts = [...this.#readings.of(path).keys()];
    if (starts.length === 0)
      return failed(
        settings,
        "ERR_WHEREFORE_POLICY_NOT_FOUND",
        `wherefore.json names ${stated}, which defines no policy; name the file that calls definePolicy.`,
      );
    return this.#only(
      starts.map((start) => ({ file: path, start })),
      settings,
    );
  }

  #only(sites: readonly PolicySite[], asking: string): Governing {
    const [site, ...others] = sites;
    if (site === undefined) return none;
    if (others.length > 0) return this.#ambiguous(sites, asking);
    const reading = this.#readings.of(site.file).get(site.start);
    if (reading === undefined) return none;
    return "facts" in reading
      ? { state: { is: "read", facts: reading.facts }, failures: [] }
      : { state: { is: "unreadable" }, failures: reading.failures };
  }

  #ambiguous(sites: readonly PolicySite[], asking: string): Governing {
    const [first] = sites;
    const folder = dirname(asking);
    const names = sites.map((site) => relative(this.#workspace.root, site.file)).join(", ");
    const message = `Several policies could govern this code: ${names}. Put a wherefore.json beside the code that says which: { "policy": "./${relative(folder, first?.file ?? "")}" }.`;
    const related = sites.slice(1).map((site) => ({ ...this.#placeOf(site), message: "another policy" }));
    const place = first === undefined ? { file: asking, range: topOfFile } : this.#placeOf(first);
    return { state: { is: "unreadable" }, failures: [{ code: "ERR_WHEREFORE_POLICY_AMBIGUOUS", message, ...place, related }] };
  }

  #placeOf(site: PolicySite): Pick<Failure, "file" | "range"> {
    const file = this.#workspace.file(site.file);
    return {
      file: site.file,
      range: file === undefined ? topOfFile : file.rangeOf({ start: site.start, end: site.start + "definePolicy".length }),
    };
  }
}

const topOfFile: Failure["range"] = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function failed(file: string, code: Failure["code"], message: string): Governing {
  return { state: { is: "unreadable" }, failures: [{ code, message, file, range: topOfFile, related: [] }] };
}

function distinct(sites: readonly PolicySite[]): PolicySite[] {
  return [...new Map(sites.map((site) => [`${site.file}:${site.start.toString()}`, site])).values()];
}
