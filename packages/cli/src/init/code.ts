import type { Survey } from "./survey.ts";

/** An import as the application's kind of module writes it. */
export function importing(names: readonly string[], from: string, { isModule, isTypeScript }: Survey): string {
  const list = names.join(", ");
  return isModule || isTypeScript ? `import { ${list} } from "${from}";` : `const { ${list} } = require("${from}");`;
}

/** How a constant of this name is exported. */
export function exporting(name: string, { isModule, isTypeScript }: Survey): string {
  return isModule || isTypeScript ? `export const ${name} =` : `const ${name} = (module.exports.${name} =`;
}

/** What ends an exported constant. */
export function closing({ isModule, isTypeScript }: Survey): string {
  return isModule || isTypeScript ? ";" : ");";
}

/** The ending of a new file. */
export function extensionOf({ isTypeScript, application }: Survey): string {
  const own = /\.[cm]?[jt]s$/.exec(application?.file ?? "")?.[0];
  return own ?? (isTypeScript ? ".ts" : ".js");
}

/** A value as JavaScript writes it, with names unquoted where they may be. */
export function literal(value: unknown, indent = ""): string {
  if (Array.isArray(value) && value.some((item) => typeof item === "object")) {
    const items = value.map((item) => `${indent}  ${literal(item, `${indent}  `)},`);
    return `[\n${items.join("\n")}\n${indent}]`;
  }
  if (Array.isArray(value)) return `[${value.map((item) => literal(item, indent)).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const rows = Object.entries(value).map(([name, one]) => `${inner}${keyOf(name)}: ${literal(one, inner)},`);
  return rows.length === 0 ? "{}" : `{\n${rows.join("\n")}\n${indent}}`;
}

/** A member's name, quoted where it must be. */
export function keyOf(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}
