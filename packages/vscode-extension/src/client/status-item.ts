import { Disposable, languages, LanguageStatusSeverity, type LanguageStatusItem } from "vscode";
import { State, type LanguageClient } from "vscode-languageclient/node";
import { documentSelector } from "./languages.ts";

function show(item: LanguageStatusItem, state: State): void {
  item.busy = state === State.Starting;
  item.severity = state === State.Stopped ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
  item.text = state === State.Stopped ? "Wherefore: stopped" : "Wherefore";
  item.detail = {
    [State.Starting]: "starting",
    [State.StartFailed]: "could not start",
    [State.Running]: "checking personal data",
    [State.Stopped]: "restart it from the command palette",
  }[state];
}

/** Says beside the language of the open document whether the language server runs; a click shows its log. */
export function showStatus(client: LanguageClient): Disposable {
  const item = languages.createLanguageStatusItem("wherefore.status", documentSelector);
  item.name = "Wherefore";
  item.command = { command: "wherefore.showOutput", title: "Show log" };
  show(item, client.state);
  return Disposable.from(
    item,
    client.onDidChangeState(({ newState }) => {
      show(item, newState);
    }),
  );
}
