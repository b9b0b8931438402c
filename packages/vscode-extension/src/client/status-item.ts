import type { InventoryOfFolder } from "@wherefore/language-server/protocol";
import { Disposable, l10n, languages, LanguageStatusSeverity, window, workspace, type LanguageStatusItem } from "vscode";
import { State, type LanguageClient } from "vscode-languageclient/node";
import { documentSelector } from "./languages.ts";
import type { WorkspaceInventory } from "./workspace-inventory.ts";

/** The folder of the open document; the first one where none holds it. */
function folderInView(folders: readonly InventoryOfFolder[]): InventoryOfFolder | undefined {
  const document = window.activeTextEditor?.document;
  const open = document === undefined ? undefined : workspace.getWorkspaceFolder(document.uri)?.uri.toString();
  return folders.find(({ uri }) => uri === open) ?? folders[0];
}

/** The number worth reading: how many personal fields there are, and how many of them nothing covers yet. */
function numberOf({ fields, policy }: InventoryOfFolder): string {
  const undeclared = fields.filter(({ standing }) => standing === "undeclared").length;
  if (policy === "missing") return l10n.t("{0} personal fields, no policy", fields.length);
  if (policy === "unreadable") return l10n.t("the policy cannot be read");
  return undeclared === 0
    ? l10n.t("{0} personal fields, all covered", fields.length)
    : l10n.t("{0} of {1} personal fields without a purpose", undeclared, fields.length);
}

function detailOf(state: State): string {
  return {
    [State.Starting]: l10n.t("starting"),
    [State.StartFailed]: l10n.t("could not start"),
    [State.Running]: l10n.t("looking for personal data"),
    [State.Stopped]: l10n.t("stopped: restart it from the command palette"),
  }[state];
}

function show(item: LanguageStatusItem, state: State, folder: InventoryOfFolder | undefined): void {
  const isDown = state === State.Stopped || state === State.StartFailed;
  item.busy = state === State.Starting || (state === State.Running && folder === undefined);
  item.severity = isDown ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
  item.text = state === State.Running && folder !== undefined ? numberOf(folder) : "Wherefore";
  item.detail = state === State.Running && folder !== undefined ? "Wherefore" : detailOf(state);
  item.command = commandFor(isDown, folder);
}

function commandFor(isDown: boolean, folder: InventoryOfFolder | undefined): LanguageStatusItem["command"] {
  if (isDown || folder === undefined) return { command: "wherefore.showOutput", title: l10n.t("Show log") };
  if (folder.policy === "missing") return { command: "wherefore.setUp", title: l10n.t("Set up") };
  return { command: "wherefore.personalData.focus", title: l10n.t("Show") };
}

/** Says beside the language of the open document how its folder stands, and whether the language server runs. */
export function showStatus(client: LanguageClient, inventory: WorkspaceInventory): Disposable {
  const item = languages.createLanguageStatusItem("wherefore.status", documentSelector);
  item.name = "Wherefore";
  const update = (): void => {
    show(item, client.state, folderInView(inventory.folders()));
  };
  update();
  return Disposable.from(item, client.onDidChangeState(update), inventory.onDidChange(update), window.onDidChangeActiveTextEditor(update));
}
