/** The languages that start the extension, as VS Code names them. The same list stands in package.json's activation events. */
export const languages = ["typescript", "typescriptreact", "javascript", "javascriptreact", "prisma", "sql", "graphql"] as const;

/** Read too once it runs, where a document describes an interface; most describe none, so none of them starts it. */
const dataLanguages = ["json", "yaml"] as const;

/** Documents on disk, and those that were never saved. Of virtual workspaces nothing is checked: their policy cannot be read. */
export const documentSelector: { scheme: string; language: string }[] = ["file", "untitled"].flatMap((scheme) =>
  [...languages, ...dataLanguages].map((language) => ({ scheme, language })),
);
