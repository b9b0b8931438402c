import { describe, expect, it, vi } from "vitest";
import { folderOf } from "./run-in.ts";

const phone = "export interface User {\n  phone: string;\n}\n";

describe("wherefore check --watch", () => {
  it("checks again what changed, until it is interrupted, and reports what it saw last", async () => {
    using folder = folderOf({ "package.json": "{}", "src/user.ts": phone });
    const ended = new AbortController();
    let said = "";
    const out = { write: (text: string) => void (said += text), error: (text: string) => void (said += text) };
    const running = folder.whereforeWith({ out, signal: ended.signal }, "check", "src", "--watch");
    await vi.waitFor(() => {
      expect(said).toContain("Watching for changes");
    }, 10_000);
    expect(said).toContain("`User.phone` looks like contact.phone");
    said = "";
    await vi.waitFor(
      () => {
        // A watch may begin a moment after it says so: the change is made until it is seen.
        folder.put("src/user.ts", phone.replace("phone", "colour"));
        expect(said).toContain("no findings in 1 file");
      },
      { timeout: 10_000, interval: 200 },
    );
    ended.abort();
    expect((await running).status).toBe(0);
  }, 30_000);
});
