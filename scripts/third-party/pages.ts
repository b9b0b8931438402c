import { bundledLibraries, type BundledLibrary } from "./bundled-libraries.ts";

/** A page to write: its path from the root, and its text. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/**
 * The pages about bundled libraries: one in each package that has any, with the licences in full, and one at the root that lists them.
 *
 * @param root - folder of the repository
 * @param folders - folders of the packages, built
 */
export function thirdPartyPages(root: string, folders: readonly string[]): readonly Page[] {
  const bundles = folders
    .map((folder) => ({ folder, libraries: bundledLibraries(root, folder) }))
    .filter(({ libraries }) => libraries.length > 0);
  const pages = bundles.map(({ folder, libraries }) => ({ path: `${folder}/THIRD-PARTY.md`, text: licencesPage(libraries) }));
  const rows = bundles.flatMap(({ folder, libraries }) => libraries.map((library) => rowOf(folder, library)));
  return [{ path: "THIRD-PARTY.md", text: overviewPage(rows) }, ...pages];
}

function overviewPage(rows: readonly string[]): string {
  return `# Third-party code

These libraries are not installed beside Wherefore: their code is inside the bundle of a package. The licences stand in full in the page each row links to. \`npm run third-party\` writes these pages from the bundles, and a test compares them. The editor extension bundles libraries too: its build writes their licences into the packed extension.

| library | version | licence | inside |
| --- | --- | --- | --- |
${rows.join("\n")}

## Vocabularies

The constants of \`packages/core/src/vocabulary\` carry identifiers derived from two public vocabularies; their texts are not copied.

| vocabulary | by | licence |
| --- | --- | --- |
| [Data Privacy Vocabulary 2.3](https://w3id.org/dpv) | W3C Data Privacy Vocabularies and Controls Community Group | W3C Software and Document License |
| [fideslang 3.1](https://github.com/ethyca/fideslang) | Ethyca | CC BY 4.0 |
`;
}

function rowOf(folder: string, { name, version, license }: BundledLibrary): string {
  return `| ${name} | ${version} | ${license} | [${folder}](./${folder}/THIRD-PARTY.md) |`;
}

function licencesPage(libraries: readonly BundledLibrary[]): string {
  const sections = libraries.map(
    ({ name, version, license, text }) => `## ${name} ${version} (${license})\n\n\`\`\`text\n${text}\n\`\`\`\n`,
  );
  return `# Third-party code in this package\n\nThe code of these libraries is part of the files under \`dist\`.\n\n${sections.join("\n")}`;
}
