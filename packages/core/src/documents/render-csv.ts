/**
 * Rows as CSV (RFC 4180) that a spreadsheet opens without executing anything: a cell that looks like a formula gets an apostrophe.
 *
 * @param rows - the first row is the head
 * @see OWASP ASVS 5.0, 1.2.10
 */
export function asCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r\0＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
