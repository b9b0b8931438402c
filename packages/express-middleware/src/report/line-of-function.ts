import { Session } from "node:inspector";
import { siteAt, type CallSite } from "../call-site.ts";

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
  let site: CallSite | undefined;
  session.post("Runtime.evaluate", { expression: 'globalThis[Symbol.for("wherefore.line-of-function")]' }, (_failed, found) => {
    const { objectId } = found.result;
    if (objectId === undefined) return;
    session.post("Runtime.getProperties", { objectId }, (_alsoFailed, { internalProperties }) => {
      const place = internalProperties?.find(({ name }) => name === "[[FunctionLocation]]")?.value?.value as
        { scriptId: string; lineNumber: number } | undefined;
      const url = place && urls.get(place.scriptId);
      if (url !== undefined && url !== "") site = siteAt(url, place!.lineNumber + 1);
    });
  });
  session.post("Debugger.disable");
  return site;
}
