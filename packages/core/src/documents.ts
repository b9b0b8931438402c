// Documents made from the policy. For tools and pages; deciding does not need them.
export { noticeOf } from "./documents/notice.ts";
export { registerAsCsv, registerOf } from "./documents/register.ts";
export type { RegisterKind } from "./documents/register.ts";
export { trackerTable } from "./documents/tracker-table.ts";
export { asDpv } from "./documents/dpv.ts";
export { asFideslang } from "./documents/fideslang.ts";
export { asMarkdown } from "./documents/render-markdown.ts";
export { asCsv } from "./documents/render-csv.ts";
export { asHtml } from "./documents/render-html.ts";
export type { Block, Document } from "./documents/document.ts";
