import { Session } from "node:inspector";
import { findSourceMap } from "node:module";
import { siteAt, type CallSite } from "../call-site.ts";

interface Place {
  readonly scriptId: string;
  readonly lineNumber: number;
  readonly columnNumber?: number;
}

/**
 * Where a function is written, as the engine knows it; `undefined` where it does not tell.
 *
 * Opens and closes an inspector session within the process: for reports, never for requests.
 */
export function lineOfFunction(called: object): CallSite | undefined {
  const session = new Session();
  const slot = Symbol.for("wherefore.line-of-function");
  const holder = globalThis as { [slot]?: unknown };
  try {
    session.connect();
    holder[slot] = called;
    return locate(session);
  } catch {
    return undefined;
  } finally {
    Reflect.deleteProperty(holder, slot);
    session.disconnect();
  }
}

function locate(session: Session): CallSite | undefined {
  const urls = new Map<string, string>();
  session.on("Debugger.scriptParsed", ({ params }) => urls.set(params.scriptId, params.url));
  session.post("Debugger.enable");
  const place = placeIn(session);
  session.post("Debugger.disable");
  const url = place && urls.get(place.scriptId);
  return url ? written(url, place) : undefined;
}

function placeIn(session: Session): Place | undefined {
  let place: Place | undefined;
  session.post("Runtime.evaluate", { expression: 'globalThis[Symbol.for("wherefore.line-of-function")]' }, (_failed, { result }) => {
    if (result.objectId === undefined) return;
    session.post("Runtime.getProperties", { objectId: result.objectId }, (_alsoFailed, { internalProperties }) => {
      place = internalProperties?.find(({ name }) => name === "[[FunctionLocation]]")?.value?.value as Place | undefined;
    });
  });
  return place;
}

/** The line as it was written, where a source map tells; else as it runs. */
function written(url: string, { lineNumber, columnNumber = 0 }: Place): CallSite {
  const entry = findSourceMap(url)?.findEntry(lineNumber, columnNumber);
  return entry && "originalSource" in entry ? siteAt(entry.originalSource, entry.originalLine + 1) : siteAt(url, lineNumber + 1);
}
