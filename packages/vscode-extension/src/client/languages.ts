/** The languages the analyzer reads, as VS Code names them. The same list stands in package.json's activation events. */
export const languages = ["typescript", "typescriptreact", "javascript", "javascriptreact"] as const;

/** Documents on disk, and those that were never saved. Of virtual workspaces nothing is checked: their policy cannot be read. */
export const documentSelector: { scheme: string; language: string }[] = ["file", "untitled"].flatMap((scheme) =>
  languages.map((language) => ({ scheme, language })),
);
