import type { PersonalField } from "../src/personal-field.ts";
import { pathOf, scanOf } from "./project-of.ts";

/**
 * The personal fields of one file, low confidence left out: `Owner.field: category`. Each stands where the file says its name.
 *
 * @param name - of the file; its ending tells the grammar
 */
export async function fieldsIn(name: string, text: string): Promise<string[]> {
  const { fields } = await scanOf({ "package.json": "{}", [name]: text });
  const told = fields.filter(({ file, confidence }) => file === pathOf(name) && confidence !== "low");
  return told.map((field) => {
    const written = textAt(text, field).replace(/^["'`#]|["'`]$/g, "");
    return `${field.container}.${written}: ${field.category}`;
  });
}

function textAt(text: string, { range }: PersonalField): string {
  const line = text.split("\n")[range.start.line] ?? "";
  return line.slice(range.start.character, range.end.character);
}

/** The marks of one file: `field: category`. */
export async function marksIn(name: string, text: string): Promise<string[]> {
  const { fields } = await scanOf({ "package.json": "{}", [name]: text });
  return fields.filter(({ source }) => source === "marked").map(({ field, category }) => `${field}: ${category}`);
}
