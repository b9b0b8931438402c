/** Splits an identifier into lower-case words without accents: `dateNaissance`, `e_mail` and `IPAddress` become their parts. */
export function splitName(name: string): string[] {
  const plain = /^[ -~]*$/.test(name) ? name : name.normalize("NFD").replaceAll(/\p{Diacritic}/gu, "");
  return plain
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .replaceAll(/([a-zA-Z])(\d)/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}

const irregular: ReadonlyMap<string, string> = new Map([
  ["addresses", "address"],
  ["people", "person"],
  ["children", "child"],
  ["diagnoses", "diagnosis"],
  ["aliases", "alias"],
  ["countries", "country"],
  ["cities", "city"],
  ["companies", "company"],
  ["hobbies", "hobbies"],
]);

/** The singular of a word, well enough to compare names. */
export function singular(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  return word.length > 3 && word.endsWith("s") && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
}
