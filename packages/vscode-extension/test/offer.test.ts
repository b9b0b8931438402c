import type { CodeAction } from "vscode-languageserver-protocol/node";
import { describe, expect, it } from "vitest";
import { applied } from "./apply-edit.ts";
import { likeVsCode, rangeOf, type Editor, type EditorOptions } from "./editor.ts";
import { openShop } from "./open-shop.ts";
import { teaShopFile } from "./tea-shop.ts";

const routes = teaShopFile("src/routes.ts");
const customer = teaShopFile("src/customer.ts");
const job = "export interface Applicant {\n  /** @category profile.job */\n  jobTitle: string;\n}\n";

interface Offered {
  readonly editor: Editor;
  readonly path: string;
  readonly actions: readonly CodeAction[];
}

async function offered(
  file: string,
  part: string,
  files: Record<string, string> = {},
  options: Partial<EditorOptions> = {},
): Promise<Offered> {
  const { editor, path } = await openShop(file, files, options);
  return { editor, path, actions: await editor.actions(path, rangeOf(files[file] ?? teaShopFile(file), part)) };
}

const titles = (actions: readonly CodeAction[]): string[] => actions.map(({ title }) => title);

describe("for a route without a purpose", () => {
  it("each purpose that covers its categories is offered with basis and retention, and none is preferred", async () => {
    const { actions } = await offered("src/routes.ts", 'routes.post("/orders"');
    expect(titles(actions)).toEqual([
      "Declare “orders” · Contract, Art. 6(1)(b) · 3 years after the last interaction",
      "Declare “newsletter” · Consent, Art. 6(1)(a) · 24 months after the last interaction",
      "This route handles no personal data, because…",
      "Silence require-route-purpose on this line, because…",
    ]);
    expect(actions.filter(({ isPreferred }) => isPreferred)).toEqual([]);
  });

  it("the chosen one stands directly before the handler, and the finding is gone", async () => {
    const { editor, path, actions } = await offered("src/routes.ts", 'routes.post("/orders"');
    const { text } = applied(actions[0], path, routes);
    expect(text).toContain('routes.post("/orders", privacy.purpose("orders", { body: Subscriber, response: ');
    await editor.close(path);
    await editor.open(path, text);
    expect(await editor.diagnostics(path)).toEqual([]);
  });

  it("the cursor stands in the reason where it is said that nothing personal is handled", async () => {
    const { path, actions } = await offered("src/routes.ts", 'routes.post("/orders"');
    const action = actions.find(({ title }) => title.includes("no personal data"));
    expect(JSON.stringify(action?.edit)).toContain('privacy.noPersonalData(\\"$0\\"), ');
    expect(applied(action, path, routes).text).toContain('privacy.noPersonalData("because we say so"), (req, res)');
  });

  it("an editor without snippets gets the same text without a cursor", async () => {
    const capabilities = { ...likeVsCode, workspace: { ...likeVsCode.workspace, workspaceEdit: { documentChanges: true } } };
    const { actions } = await offered("src/routes.ts", 'routes.post("/orders"', {}, { capabilities });
    expect(JSON.stringify(actions)).not.toContain("$0");
    expect(JSON.stringify(actions)).toContain('noPersonalData(\\"\\")');
  });

  it("a French editor is spoken to in French", async () => {
    const { actions } = await offered("src/routes.ts", 'routes.post("/orders"', {}, { locale: "fr" });
    expect(titles(actions)[0]).toContain("Déclarer « orders » · Contrat, Art. 6(1)(b)");
  });
});

describe("for a category that no purpose covers", () => {
  it("the policy can be widened or given a new purpose, by hand; an editor that can is shown the place", async () => {
    const { actions } = await offered(
      "src/applicant.ts",
      "jobTitle",
      { "src/applicant.ts": job },
      { initializationOptions: { showsPlaces: true } },
    );
    expect(titles(actions)).toEqual([
      "In the policy, add profile.job to “orders” · Contract, Art. 6(1)(b)",
      "In the policy, add profile.job to “newsletter” · Consent, Art. 6(1)(a)",
      "In the policy, write a new purpose for profile.job…",
      "Silence require-purpose on this line, because…",
    ]);
    expect(actions[0]?.command).toMatchObject({ command: "wherefore.showPlace" });
    expect(actions.some(({ isPreferred }) => isPreferred)).toBe(false);
  });
});

describe("for a field that is not marked", () => {
  it("the mark comes first, then that it is not personal, then silence", async () => {
    const { path, actions } = await offered("src/customer.ts", "phoneNumber");
    expect(titles(actions).slice(1)).toEqual(["“phoneNumber” is not personal, because…", "Silence require-purpose on this line, because…"]);
    expect(actions[0]?.isPreferred).toBe(true);
    expect(applied(actions[1], path, customer).text).toContain("@notPersonal because we say so");
    expect(applied(actions[2], path, customer).text).toContain("// wherefore-disable-next-line require-purpose -- because we say so");
  });
});
