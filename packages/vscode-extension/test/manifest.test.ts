import { existsSync, readFileSync } from "node:fs";
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

  it("contributes the commands the client registers, under the product's name", () => {
    const registered = [...textOf("src/client/commands.ts").matchAll(/registerCommand\("([^"]+)"/g)].map(([, command]) => command);
    expect(manifest.contributes.commands.map(({ command }) => command)).toEqual(registered);
    expect(new Set(manifest.contributes.commands.map(({ category }) => category))).toEqual(new Set(["Wherefore"]));
  });

  it("lets each folder decide whether it is checked", () => {
    expect(manifest.contributes.configuration.properties["wherefore.enable"]?.scope).toBe("resource");
    expect(manifest.contributes.configuration.properties["wherefore.trace.server"]?.scope).toBe("window");
  });

  it("works in restricted mode, because nothing of a workspace is run", () => {
    expect(manifest.capabilities.untrustedWorkspaces.supported).toBe(true);
    expect(manifest.capabilities.untrustedWorkspaces.description).toContain("never runs");
  });

  it("checks wherefore.json with a schema that comes with it", () => {
    const [validation] = manifest.contributes.jsonValidation;
    expect(validation?.fileMatch).toBe("wherefore.json");
    expect(existsSync(join(extensionFolder, validation?.url ?? ""))).toBe(true);
  });
});
