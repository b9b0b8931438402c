// Writes which libraries are inside the bundles, each with its licence.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** The folder of the installed package that holds a file; undefined for sources of this repository. */
function packageOf(file) {
  if (!file.includes("node_modules")) return undefined;
  let folder = dirname(file);
  while (!existsSync(join(folder, "package.json")) || JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version === undefined)
    folder = dirname(folder);
  return folder;
}

/** The licence as the package ships it; where it ships none, what its manifest says of licence, author and origin. */
function licenceText(folder, { license, author, repository }) {
  const name = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (name !== undefined) return readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n").trim();
  return `${license}, as its manifest says. By ${author?.name ?? author ?? "its contributors"}. From ${repository?.url ?? repository}.`;
}

/**
 * @param {{ inputs: Record<string, unknown> }[]} metafiles - what esbuild says it put into the bundles, paths relative to `root`
 * @param {string} root - absolute path
 * @param {string} outfile - absolute path
 */
export function writeThirdParty(metafiles, root, outfile) {
  const files = metafiles.flatMap(({ inputs }) => Object.keys(inputs)).map((file) => resolve(root, file));
  const folders = new Set(files.map(packageOf).filter((folder) => folder !== undefined));
  const packages = [...folders].map((folder) => {
    const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return { title: `${manifest.name} ${manifest.version} (${manifest.license})`, text: licenceText(folder, manifest) };
  });
  const unique = [...new Map(packages.map((entry) => [entry.title, entry])).values()].sort((a, b) => (a.title < b.title ? -1 : 1));
  const sections = unique.map(({ title, text }) => `## ${title}\n\n\`\`\`text\n${text}\n\`\`\`\n`);
  writeFileSync(outfile, `# Libraries inside this extension\n\n${sections.join("\n")}`);
}
