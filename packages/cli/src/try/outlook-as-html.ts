import { personDeeds } from "./deeds.ts";
import type { Outlook, OutlookRow } from "./outlook.ts";
import { wordsIn, type Words } from "./words.ts";

const STYLE = [
  ":root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}",
  "body{margin:0 auto;max-width:80rem;padding:1.5rem}",
  "h1{line-height:1.25}",
  ".note{border-inline-start:.3rem solid currentColor;padding-inline-start:1rem}",
  "form{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end;margin-block:.5rem}",
  "input,select,button{font:inherit;padding:.3rem .6rem}",
  ".scroll{overflow-x:auto}",
  "table{border-collapse:collapse;width:100%}",
  "caption{text-align:start;font-weight:600;padding-block:.5rem}",
  "th,td{border:1px solid color-mix(in srgb,currentColor 30%,transparent);padding:.5rem .75rem;text-align:start;vertical-align:top}",
  "thead th{background:color-mix(in srgb,currentColor 8%,transparent)}",
  "tbody th{font-weight:600}",
  "ul{margin:0;padding-inline-start:1.2rem}",
  "small{display:block;font-weight:400;opacity:.8}",
  ".permit strong{color:light-dark(#0b6b2e,#7bdb9a)}",
  ".deny strong{color:light-dark(#a3161c,#ff9ea1)}",
].join("");

/** The table as one accessible page without scripts; the choices of the person are plain forms. Every text is escaped. */
export function outlookAsHtml(outlook: Outlook): string {
  const words = wordsIn(outlook.language);
  const permitted = outlook.purposes.filter(({ outcome }) => outcome === "permit").length;
  return [
    "<!doctype html>",
    `<html lang="${outlook.language}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${escape(outlook.policy)}: ${escape(outlook.person)}</title><style>${STYLE}</style></head>`,
    "<body><main>",
    `<h1>${escape(words.title)} · ${escape(outlook.policy)}</h1>`,
    `<p class="note">${escape(words.note)}</p>`,
    who(outlook, words),
    everything(outlook, words),
    `<p role="status">${escape(words.count(permitted, outlook.purposes.length))}</p>`,
    table(outlook, words),
    "</main></body></html>",
    "",
  ].join("\n");
}

function who({ person, role, accessors }: Outlook, words: Words): string {
  const options = ["", ...accessors].map(
    (name) =>
      `<option value="${escape(name)}"${name === (role ?? "") ? " selected" : ""}>${escape(name === "" ? words.themself : name)}</option>`,
  );
  return [
    `<form method="get" action="/">`,
    `<label>${escape(words.person)}<br><input name="person" value="${escape(person)}" required maxlength="200"></label>`,
    `<label>${escape(words.role)}<br><select name="role">${options.join("")}</select></label>`,
    `<button>${escape(words.show)}</button>`,
    "</form>",
  ].join("");
}

function everything(outlook: Outlook, words: Words): string {
  return form(outlook, personDeeds.map((deed) => button(deed, words)).join(""), `aria-label="${escape(words.everything)}"`);
}

function table(outlook: Outlook, words: Words): string {
  const head = words.columns.map((column) => `<th scope="col">${escape(column)}</th>`).join("");
  return [
    `<div class="scroll" tabindex="0" role="region" aria-labelledby="outlook"><table>`,
    `<caption id="outlook">${escape(words.caption)} ${escape(outlook.person)}, <time>${escape(outlook.at)}</time></caption>`,
    `<thead><tr>${head}</tr></thead><tbody>`,
    ...outlook.purposes.map((row) => tableRow(row, outlook, words)),
    "</tbody></table></div>",
  ].join("\n");
}

function tableRow(row: OutlookRow, outlook: Outlook, words: Words): string {
  const why =
    row.outcome === "permit" ? row.why.map(escape).join("") : `<ul>${row.why.map((line) => `<li>${escape(line)}</li>`).join("")}</ul>`;
  const buttons = row.choices.map((deed) => button(deed, words)).join("");
  const hidden = `<input type="hidden" name="purpose" value="${escape(row.purpose)}">`;
  return [
    `<tr class="${row.outcome}"><th scope="row">${escape(row.label)}<small>${escape(row.purpose)}</small></th>`,
    `<td>${escape(row.lawfulBasis)}</td><td><strong>${escape(words[row.outcome])}</strong></td><td>${why}</td>`,
    `<td><code>POST ${escape(row.path)}</code>${buttons === "" ? "" : form(outlook, hidden + buttons, `aria-label="${escape(row.purpose)}"`)}</td></tr>`,
  ].join("");
}

function form({ person, role }: Outlook, inside: string, attributes: string): string {
  const who = `<input type="hidden" name="person" value="${escape(person)}"><input type="hidden" name="role" value="${escape(role ?? "")}">`;
  return `<form method="post" action="/choices" ${attributes}>${who}${inside}</form>`;
}

function button(deed: keyof Words["deeds"], words: Words): string {
  return `<button name="do" value="${deed}">${escape(words.deeds[deed])}</button>`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");
}
