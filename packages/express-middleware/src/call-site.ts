import { fileURLToPath } from "node:url";
import { isAbsolute, relative } from "node:path";

/** A place in the application's source. */
export interface CallSite {
  /** Path from the working directory where the file lies below it, else in full. */
  readonly file: string;
  readonly line: number;
}

/**
 * Where the application called a function.
 *
 * @param called - the function of this package the application called
 */
export function callSiteOf(called: (...parameters: never) => unknown): CallSite | undefined {
  const holder: { stack?: string } = {};
  Error.captureStackTrace(holder, called);
  const frame = holder.stack?.split("\n").find((line) => /^\s+at .*:\d+:\d+\)?$/.test(line) && !line.includes("(node:"));
  const place = frame && /\(?([^\s(][^(]*):(\d+):\d+\)?$/.exec(frame.replace(/^\s+at (?:.* \()?/, "("));
  return place?.[1] === undefined ? undefined : siteAt(place[1], Number(place[2]));
}

/** A place as reports write it. */
export function siteAt(url: string, line: number): CallSite {
  const path = url.startsWith("file:") ? fileURLToPath(url) : url;
  const below = isAbsolute(path) ? relative(process.cwd(), path) : path;
  return { file: below.startsWith("..") ? path : below, line };
}

export function siteText(site: CallSite | undefined): string {
  return site === undefined ? "line unknown" : `${site.file}:${String(site.line)}`;
}
