import { describe, expect, it } from "vitest";
import { policySource, privacySource, scanOf } from "../../test/project-of.ts";

const own = `import { privacy } from "./privacy.ts"; interface User { /** @category contact.email */ email: string } declare const user: User;
declare function defineRoute(...all: unknown[]): void; declare const api: any; const show = (req, res) => { res.json(user); };`;

async function routesIn(code: string, registrars: readonly string[] = ["defineRoute", "api.endpoint", "httpPost"]): Promise<string[]> {
  const { routes } = await scanOf({
    "package.json": "{}",
    "policy.ts": policySource,
    "privacy.ts": privacySource,
    "wherefore.json": JSON.stringify({ registrars }),
    "app.ts": `${own}\n${code}`,
  });
  return routes.map(({ method, path, guard, response }) => `${method} ${path} ${guard} ${response.map(({ field }) => field).join()}`);
}

describe("routes registered through the application's own function", () => {
  it.each([
    ["with a method, a path and a handler", 'defineRoute("get", "/me", show);', ["GET /me none email"]],
    ["with an object", 'api.endpoint({ method: "POST", path: "/me", handler: show });', ["POST /me none email"]],
    [
      "with a list of objects",
      'defineRoute([{ verb: "get", url: "/a", run: show }, { verb: "put", url: "/b", run: show }]);',
      ["GET /a none email", "PUT /b none email"],
    ],
    ["with a declaration among them", 'defineRoute("get", "/me", privacy.purpose("account"), show);', ["GET /me purpose email"]],
    ["under a name that says the method", 'declare const server: any; server.httpPost("/me", show);', ["POST /me none email"]],
    ["without a method", 'defineRoute("/me", show);', ["ALL /me none email"]],
    ["and not without a path", "defineRoute(show);", []],
    ["and not without a handler", 'defineRoute("/me");', []],
  ])("are seen %s", async (_, code, expected) => {
    expect(await routesIn(code)).toEqual(expected);
  });

  it("are not seen where no setting names the function", async () => {
    expect(await routesIn('defineRoute("get", "/me", show);', [])).toEqual([]);
  });
});
