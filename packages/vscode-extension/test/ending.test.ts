import { describe, expect, it } from "vitest";
import { startEditor } from "./editor.ts";
import { shop } from "./open-shop.ts";

describe("the end", () => {
  it("comes with code 0 when the editor shuts the server down", async () => {
    const editor = await startEditor({ folders: [shop().folder] });
    expect(await editor.quit()).toBe(0);
  });

  it("comes with code 1 when the editor leaves without shutting it down", async () => {
    const editor = await startEditor({ folders: [] });
    expect(await editor.exitAtOnce()).toBe(1);
  });
});
