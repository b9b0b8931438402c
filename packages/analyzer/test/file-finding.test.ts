import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nativeResolve } from "../src/host/native-resolve.ts";
import { listFilesIn, relativeResolve } from "../src/portable.ts";

let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "wherefore-files-")));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function put(...names: readonly string[]): void {
  for (const name of names) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), "");
  }
}

async function listed(paths = [""], packageOnly = false): Promise<string[]> {
  const files = await listFilesIn(folder)(
    paths.map((path) => join(folder, path)),
    { packageOnly },
  );
  return files.map((file) => relative(folder, file).split("\\").join("/"));
}

describe("the files of a scan", () => {
  it("are sources, without dependencies, build output, tests, fixtures and type declarations", async () => {
    put(
      "src/a.ts",
      "src/b.tsx",
      "src/c.mts",
      "src/d.js",
      "readme.md",
      "src/a.d.ts",
      "src/a.test.ts",
      "test/x.ts",
      "src/__tests__/x.ts",
      "fixtures/x.ts",
      "dist/x.js",
      "node_modules/p/x.ts",
      ".cache/x.ts",
      "migrations/x.ts",
    );
    expect(await listed()).toEqual(["src/a.ts", "src/b.tsx", "src/c.mts", "src/d.js"]);
  });

  it("are schemas of data too: Prisma, SQL, GraphQL, and what by its name describes an interface", async () => {
    put(
      "prisma/schema.prisma",
      "prisma/migrations/1/migration.sql",
      "db/migrations/001.sql",
      "db/migrations/001.ts",
      "api/schema.graphql",
      "api/openapi.yaml",
      "api/user.schema.json",
      "schemas/user.json",
      "locales/fr.json",
      "package.json",
      "compose.yml",
    );
    expect(await listed()).toEqual([
      "api/openapi.yaml",
      "api/schema.graphql",
      "api/user.schema.json",
      "db/migrations/001.sql",
      "prisma/schema.prisma",
      "schemas/user.json",
    ]);
  });

  it("are not those git ignores, whichever folder says so", async () => {
    put("src/a.ts", "src/made.ts", "lib/made/b.ts", "lib/c.ts");
    writeFileSync(join(folder, ".gitignore"), "made.ts\n");
    writeFileSync(join(folder, "lib/.gitignore"), "made/\n");
    expect(await listed()).toEqual(["lib/c.ts", "src/a.ts"]);
    expect(await listed(["src"])).toEqual(["src/a.ts"]);
  });

  it("include a file that is named, also where a folder's would be passed over", async () => {
    put("test/x.ts");
    expect(await listed(["test/x.ts"])).toEqual(["test/x.ts"]);
  });

  it("of one package end where another begins", async () => {
    put("package.json", "a.ts", "packages/b/package.json", "packages/b/b.ts");
    expect(await listed([""], true)).toEqual(["a.ts"]);
    expect(await listed([""], false)).toEqual(["a.ts", "packages/b/b.ts"]);
  });
});

describe("an import", () => {
  it("is resolved although the tsconfig refers to one that is missing", () => {
    put("a.ts");
    writeFileSync(join(folder, "tsconfig.json"), '{ "files": [], "references": [{ "path": "./missing.json" }] }');
    expect(nativeResolve()("./a", join(folder, "main.ts"))).toBe(join(folder, "a.ts"));
  });

  it("is resolved by the paths of the tsconfig", () => {
    put("src/a.ts");
    writeFileSync(join(folder, "tsconfig.json"), '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }');
    expect(nativeResolve()("@/a", join(folder, "src", "main.ts"))).toBe(join(folder, "src", "a.ts"));
  });
});

describe("a relative import without native code", () => {
  it("finds TypeScript behind the name a compiler would emit, missing endings, and index files", () => {
    put("a.ts", "b.tsx", "c/index.ts", "d.js");
    const from = join(folder, "main.ts");
    const found = ["./a.ts", "./a.js", "./a", "./b.jsx", "./b", "./c", "./d"].map((specifier) => relativeResolve(specifier, from));
    expect(found.map((file) => relative(folder, file ?? ""))).toEqual([
      "a.ts",
      "a.ts",
      "a.ts",
      "b.tsx",
      "b.tsx",
      join("c", "index.ts"),
      "d.js",
    ]);
    expect(relativeResolve("./missing", from)).toBeUndefined();
    expect(relativeResolve("express", from)).toBeUndefined();
  });
});
