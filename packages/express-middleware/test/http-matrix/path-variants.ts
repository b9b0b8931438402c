/** Spellings of a path that some part on the way may take for it, and another part for something else. */
export function pathVariants(path: string): readonly string[] {
  const [first = "", second = ""] = path.split("/").filter(Boolean);
  const spellings = [
    first,
    first.toUpperCase(),
    capital(first),
    encoded(first),
    encoded(first).toLowerCase(),
    encoded(encoded(first).slice(0, 3)) + first.slice(1),
  ];
  const between = ["/", "//", "/./", "/x/../", "%2F", "%5C", "\\", ";/", "/%2e/", "/%2e%2e/"];
  const after = ["", "/", "//", "?", "?x=1", "#x", ";x", ".json", "%20", "%00", "/.", "/..%2f", "%0a", "\u00e9"];
  const variants = new Set<string>();
  for (const spelling of spellings) {
    for (const middle of between) variants.add(`/${spelling}${middle}${second}`);
    for (const end of after) variants.add(`/${spelling}/${second}${end}`);
  }
  for (const before of ["//", "/./", "/../", "/x/../", "/%2e%2e/", "///"]) variants.add(`${before}${first}/${second}`);
  for (const whole of ["http://elsewhere.example", "https://elsewhere.example:443", "http://127.0.0.1"]) variants.add(whole + path);
  return [...variants].filter((variant) => !/\s/.test(variant));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function encoded(text: string): string {
  return Array.from(Buffer.from(text), (byte) => `%${byte.toString(16).toUpperCase()}`).join("");
}
