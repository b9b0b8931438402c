import type { CallSite } from "../values/call-site.ts";
import { calleeNames } from "./callee-names.ts";
import type { Sink } from "./sink.ts";

const consoleMethods = new Set(["log", "info", "warn", "error", "debug", "trace", "dir", "table"]);
const loggerMethods = new Set(["info", "warn", "warning", "error", "debug", "trace", "fatal", "log", "verbose", "silly", "notice", "http"]);
const loggerName = /^_?(?:log|logger|logging|winston|pino|bunyan|log4js|signale|consola)$|(?:Log|Logger|_log|_logger)$/;

/** Recognises `console.log(…)`, `logger.info(…)`, `req.log.warn(…)`, `this.logger.debug(…)`. */
export function logSink({ call }: CallSite): Sink | undefined {
  const names = calleeNames(call.callee);
  const method = names.at(-1) ?? "";
  const object = names.at(-2) ?? "";
  const logs =
    names.length === 2 && object === "console" ? consoleMethods.has(method) : loggerName.test(object) && loggerMethods.has(method);
  return logs ? { kind: "log", name: `${object}.${method}`, given: call.arguments } : undefined;
}
