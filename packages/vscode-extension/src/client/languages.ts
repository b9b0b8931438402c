/** The languages the analyzer reads, as VS Code names them. The same list stands in package.json's activation events. */
export const languages = ["typescript", "typescriptreact", "javascript", "javascriptreact"] as const;

/** Documents on disk: only there can the policy that governs them be found. */
export const documentSelector: { scheme: string; language: string }[] = languages.map((language) => ({ scheme: "file", language }));
