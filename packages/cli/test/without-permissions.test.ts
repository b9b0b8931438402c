import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderOf } from "./run-in.ts";

const main = join(import.meta.dirname, "../src/main.ts");

describe("wherefore check", () => {
  it("needs no right to write a file, start a process or a thread", () => {
    using folder = folderOf({
      "package.json": "{}",
      "src/user.ts": 'import { execSync } from "node:child_process";\nexecSync("true");\nexport interface User {\n  email: string;\n}\n',
    });
    const rights = ["--permission", "--allow-fs-read=*", "--allow-addons", "--conditions=@wherefore/source"];
    const { status, stdout, stderr } = spawnSync(process.execPath, [...rights, main, "check", "src"], {
      cwd: folder.path,
      encoding: "utf8",
      env: { ...process.env, NODE_NO_WARNINGS: "1" },
    });
    expect(stderr).toBe("");
    expect(stdout).toContain("`User.email` looks like contact.email");
    expect(status).toBe(1);
  }, 60_000);
});
