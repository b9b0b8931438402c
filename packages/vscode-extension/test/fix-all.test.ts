import { describe, expect, it } from "vitest";
import { applied } from "./apply-edit.ts";
import { rangeOf } from "./editor.ts";
import { openShop } from "./open-shop.ts";

const everything = `import { personal } from "@wherefore/core";
import { z } from "zod";

export const Guest = z.object({
  email: z.email(),
  phoneNumber: z.string(),
  mail: personal(z.email(), "contact.emial"),
  job: personal(z.string(), "profile.job"),
});
// wherefore-disable-next-line require-purpose -- was needed once
export const nothing = 1;
`;

const files = { "src/guest.ts": everything };
const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

describe("fix all", () => {
  it("marks what is certain, corrects misspelt names and takes out idle suppressions; it chooses, widens and silences nothing", async () => {
    const { editor, path } = await openShop("src/guest.ts", files);
    const [action, ...others] = await editor.actions(path, whole, ["source.fixAll"]);
    expect(others).toEqual([]);
    expect(action?.kind).toBe("source.fixAll.wherefore");
    const { text } = applied(action, path, everything);
    expect(text).toContain('email: personal(z.email(), "contact.email")');
    expect(text).toContain('phoneNumber: personal(z.string(), "contact.phone")');
    expect(text).toContain('mail: personal(z.email(), "contact.email")');
    expect(text).not.toContain("wherefore-disable");
    expect(text.match(/import \{[^}]*personal/g)).toHaveLength(1);
    await editor.close(path);
    await editor.open(path, text);
    expect((await editor.diagnostics(path)).map(({ message }) => message)).toEqual([expect.stringContaining("profile.job")]);
    expect(await editor.actions(path, whole, ["source.fixAll"])).toEqual([]);
  });

  it("answers whoever asks for source actions, for all fixes or for these, and nobody else", async () => {
    const { editor, path } = await openShop("src/guest.ts", files);
    const kinds = async (only: string): Promise<number> =>
      (await editor.actions(path, whole, [only])).filter(({ kind }) => kind === "source.fixAll.wherefore").length;
    for (const only of ["source", "source.fixAll", "source.fixAll.wherefore"]) expect(await kinds(only), only).toBe(1);
    for (const only of ["source.fixAll.eslint", "source.organizeImports", "refactor"]) expect(await kinds(only), only).toBe(0);
    expect(await editor.actions(path, whole)).not.toContainEqual(expect.objectContaining({ kind: "source.fixAll.wherefore" }));
  });

  it("of one rule is a quick fix where several fields need it", async () => {
    const { editor, path } = await openShop("src/guest.ts", files);
    const actions = await editor.actions(path, rangeOf(everything, "email"));
    expect(actions.map(({ title }) => title)).toContain("Mend all 2 of require-purpose in this file");
  });
});
