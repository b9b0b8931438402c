import { ruleSummaries } from "@wherefore/analyzer";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { languages } from "../src/client/languages.ts";
import { extensionFolder } from "./built.ts";

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly capabilities: { readonly untrustedWorkspaces: { readonly supported: unknown; readonly description: string } };
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly category: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly scope: string }>> };
    readonly jsonValidation: readonly { readonly fileMatch: string; readonly url: string }[];
  };
}

const textOf = (file: string): string => readFileSync(join(extensionFolder, file), "utf8");
const manifest = JSON.parse(textOf("package.json")) as Manifest;

describe("the extension's manifest", () => {
  it("starts the extension for the languages the client asks about, and never for everything", () => {
    const wanted = languages.map((language) => `onLanguage:${language}`);
    expect(manifest.activationEvents).toEqual([...wanted, "workspaceContains:**/wherefore.json"]);
  });

  it("contributes commands the client registers, under the product's name, and hides those that only its own links use", () => {
    const sources = globSync("src/client/**/*.ts", { cwd: extensionFolder }).map(textOf).join("\n");
    const registered = [...sources.matchAll(/registerCommand\([`"](wherefore\.\w+)/g)].map(([, command = ""]) => command);
    const contributed = manifest.contributes.commands.map(({ command }) => command);
    const byTemplate = ["wherefore.groupByCategory", "wherefore.groupByPurpose"];
    expect([...contributed, "wherefore.showPlace"].toSorted()).toEqual(
      [...registered.filter((name) => name !== "wherefore.groupBy"), ...byTemplate].toSorted(),
    );
    expect(new Set(manifest.contributes.commands.map(({ category }) => category))).toEqual(new Set(["Wherefore"]));
  });

  it("lets each folder decide whether it is checked", () => {
    expect(manifest.contributes.configuration.properties["wherefore.enable"]?.scope).toBe("resource");
    expect(manifest.contributes.configuration.properties["wherefore.trace.server"]?.scope).toBe("window");
  });

  it("works in restricted mode, because nothing of a workspace is run", () => {
    expect(manifest.capabilities.untrustedWorkspaces.supported).toBe(true);
    expect(textOf("package.nls.json")).toContain("never runs code of the workspace");
    expect(manifest.capabilities.untrustedWorkspaces.description).toBe("%trust%");
  });

  it("runs from its walkthrough, its views and its menus only commands that exist", () => {
    const built = ["workbench.actions.view.problems", "wherefore.personalData.focus"];
    const known = new Set([...manifest.contributes.commands.map(({ command }) => command), ...built]);
    const used = [...textOf("package.nls.json").matchAll(/command:([\w.]+)/g), ...textOf("package.json").matchAll(/"command": "([^"]+)"/g)];
    expect(used.map(([, command = ""]) => command).filter((command) => !known.has(command))).toEqual([]);
  });

  it("ships the page of every step of its walkthrough", () => {
    const pages = [...textOf("package.json").matchAll(/"markdown": "([^"]+)"/g)].map(([, page = ""]) => page);
    expect(pages).toHaveLength(4);
    expect(pages.filter((page) => !existsSync(join(extensionFolder, page)))).toEqual([]);
  });

  it("checks wherefore.json with a schema that comes with it", () => {
    const [validation] = manifest.contributes.jsonValidation;
    expect(validation?.fileMatch).toBe("wherefore.json");
    expect(existsSync(join(extensionFolder, validation?.url ?? ""))).toBe(true);
  });

  it("knows in that schema every rule the analyzer has", () => {
    const schema = JSON.parse(textOf("schemas/wherefore.schema.json")) as { properties: { rules: { propertyNames: { enum: string[] } } } };
    expect(schema.properties.rules.propertyNames.enum.toSorted()).toEqual(ruleSummaries.map(({ id }) => id as string).toSorted());
  });
});
