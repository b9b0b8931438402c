// @ts-check

const WIDTH = 118;

/**
 * JSON as it is, with line breaks after commas so that it fits a terminal.
 *
 * @param {string} json
 * @returns {string}
 */
export function wrappedJson(json) {
  const lines = [""];
  for (const piece of piecesOf(json)) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && line.length + piece.length > WIDTH) lines.push(` ${piece}`);
    else lines[lines.length - 1] = line + piece;
  }
  return lines.join("\n");
}

/**
 * The text cut after each comma that stands outside a string.
 *
 * @param {string} json
 * @returns {readonly string[]}
 */
function piecesOf(json) {
  return json.match(/(?:"(?:[^"\\]|\\.)*"|[^",])+,?/g) ?? [json];
}
