import { Session } from "node:inspector";
import { findSourceMap } from "node:module";
import { siteAt, type CallSite } from "../call-site.ts";

interface Place {
  readonly scriptId: string;
  readonly lineNumber: number;
  readonly columnNumber?: number;
}

/**
 * Where functions are written, as the engine knows it; `undefined` where it does not tell.
 *
 * Opens and closes one inspector session within the process: for reports, never for requests.
 */
export function linesOfFunctions(called: readonly object[]): readonly (CallSite | undefined)[] {
  const session = new Session();
  const slot = Symbol.for("wherefore.line-of-function");
  const holder = globalThis as { [slot]?: unknown };
  const urls = new Map<string, string>();
  try {
    session.connect();
    session.on("Debugger.scriptParsed", ({ params }) => urls.set(params.scriptId, params.url));
    session.post("Debugger.enable");
    return called.map((one) => {
      holder[slot] = one;
      return locate(session, urls);
    });
  } catch {
    return called.map(() => undefined);
  } finally {
    Reflect.deleteProperty(holder, slot);
    session.disconnect();
  }
}

/** Where one function is written. */
export function lineOfFunction(called: object): CallSite | undefined {
  return linesOfFunctions([called])[0];
}

function locate(session: Session, urls: ReadonlyMap<string, string>): CallSite | undefined {
  const place = placeIn(session);
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
