const SPECIAL = /[\\`*_{}[\]()#+\-.!|<>&~]/g;

/**
 * Makes a text of the workspace safe to stand inside Markdown: it stays text, it cannot become a link, a picture or markup.
 *
 * @param text - any text; line breaks become spaces
 */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/\s+/g, " ").replace(SPECIAL, (character) => `\\${character}`);
}

/** A name as inline code. Backticks inside it are dropped: no name of the product has one. */
export function inlineCode(name: string): string {
  return `\`${name.replaceAll("`", "").replaceAll(/\s+/g, " ")}\``;
}
