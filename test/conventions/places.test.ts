import { describe, expect, it } from "vitest";
import { textOf, trackedFiles } from "../repository.ts";

const binary = /\.(png|jpg|gif|ico|wasm|db|vsix|tgz|woff2)$/;
const files = trackedFiles().filter((path) => !binary.test(path));

function filesWith(pattern: RegExp, among: readonly string[]): readonly string[] {
  return among.filter((path) => pattern.test(textOf(path)));
}

describe("a file of the repository", () => {
  it("names no folder of one machine", () => {
    const homes = ["work", "farm", "root"].join("|");
    const folder = new RegExp(`(^|[^A-Za-z0-9._:-])/(${homes})/[a-z]`, "m");
    expect(
      filesWith(
        folder,
        files.filter((path) => !path.endsWith("package-lock.json")),
      ),
    ).toEqual([]);
  });

  it("names no registry, so that it installs from whichever one npm is set to", () => {
    expect(
      filesWith(
        /https?:\/\/(registry\.|npm\.)|registry *= */,
        files.filter((path) => !path.startsWith("test/conventions/")),
      ),
    ).toEqual([]);
  });
});

describe("a lockfile", () => {
  it("names packages and hashes, and no address to fetch them from", () => {
    expect(
      filesWith(
        /"resolved": *"[a-z+]+:\/\//,
        files.filter((path) => path.endsWith("package-lock.json")),
      ),
    ).toEqual([]);
  });
});
