/** The same words for a client that shows no Markdown: marks gone, the address of a link behind its words. */
export function plainText(markdown: string): string {
  return markdown
    .replaceAll(/\[([^\]]*)\]\(([^)\s]*)\)/g, "$1 $2")
    .replaceAll(/\*\*|`/g, "")
    .replaceAll(/\\(.)/g, "$1")
    .replaceAll(/ {2}\n {2}/g, "\n  ");
}
