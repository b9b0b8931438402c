import { plainExpression } from "../syntax/plain-expression.ts";
import { staticName, textOf } from "../syntax/static-name.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import type { Evaluator } from "../values/evaluator.ts";

/** The cookie a session library sets. */
export interface SessionCookie {
  /** The package, for example `"express-session"`. */
  readonly library: string;
  /** The cookie's name: what the options say, else what the library uses. */
  readonly name: string;
}

/** Names the libraries use where nothing else is said. */
const usualNames: ReadonlyMap<string, string> = new Map([
  ["express-session", "connect.sid"],
  ["cookie-session", "session"],
]);

/** The session cookies a file sets up: `session({ name: "sid", … })`. */
export function sessionCookiesIn(file: SourceFile, evaluator: Evaluator): SessionCookie[] {
  return file.nodes("CallExpression").flatMap((call) => {
    const callee = plainExpression(call.callee);
    const type = callee.type === "Identifier" ? evaluator.expression(callee, file) : undefined;
    const usual = type?.is === "external" ? usualNames.get(type.module) : undefined;
    if (type?.is !== "external" || usual === undefined) return [];
    const [first] = call.arguments;
    const options = first === undefined ? undefined : plainExpression(first);
    const property =
      options?.type === "ObjectExpression"
        ? options.properties.find((one) => one.type === "Property" && ["name", "key"].includes(staticName(one.key, one.computed) ?? ""))
        : undefined;
    return [{ library: type.module, name: (property?.type === "Property" ? textOf(property.value) : undefined) ?? usual }];
  });
}
