import { describe, expect, it } from "vitest";
import { findingsOf, saidOf } from "../../test/findings-of.ts";

const start =
  'import express, { type Request, type Response } from "express"; import type { Req, Res } from "@wherefore/express-middleware"; import { privacy } from "./privacy.ts"; const app = express(); const view = privacy.purpose("account");';
const said = (code: string): Promise<string[]> => saidOf("untyped-handler", `${start}\n${code}`);

describe("untyped-handler accepts", () => {
  it.each([
    ["a handler that annotates nothing", 'app.get("/a", view, (req, res) => { res.end(); });'],
    ["the types of the declaration", 'app.get("/a", view, (req: Req<typeof view>, res: Res<typeof view>) => { res.end(); });'],
    ["a request with types of its own", 'app.get("/a", view, (req: Request<{ id: string }>, res) => { res.end(); });'],
    ["a route without a declaration", 'app.get("/a", (req: Request, res: Response) => { res.end(); });'],
  ])("%s", async (_, code) => {
    expect(await said(code)).toEqual([]);
  });
});

describe("untyped-handler reports", () => {
  it("bare types, and takes them out", async () => {
    const code = `${start}\napp.get("/a", view, (req: Request, res: Response) => { res.end(); });`;
    const [finding] = await findingsOf("untyped-handler", { "app.ts": code });
    expect(finding?.message).toBe(
      "The handler of GET /a annotates Request and Response, which hides the types of its declaration; leave the annotation out.",
    );
    expect(finding?.fixes[0]?.edits.map(({ newText }) => newText)).toEqual(["", ""]);
  });

  it("a handler that stands elsewhere, without offering what would not compile", async () => {
    const code = `${start}\nfunction show(req: Request, res: Response) { res.end(); }\napp.get("/a", view, show);`;
    const [finding] = await findingsOf("untyped-handler", { "app.ts": code });
    expect(finding).toMatchObject({ severity: "information", fixes: [] });
    expect(finding?.message).toContain("write Req<typeof view> and Res<typeof view>");
  });
});
