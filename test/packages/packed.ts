import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { publishedPackages, root } from "../repository.ts";

const run = promisify(execFile);

/** What an application brings itself. */
const brought = ["express", "zod", "@types/express", "@types/node", "@types/express-serve-static-core"];

/**
 * A folder in which the packed packages are unpacked as an installation would leave them, beside the files of `test/consumers`.
 *
 * Nothing is fetched: what an application brings itself is linked from the repository.
 *
 * @param names - the packages to pack
 */
export async function consumerWith(names: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "wherefore-consumer-"));
  await cp(join(root, "test", "consumers"), folder, { recursive: true });
  const packages = publishedPackages().filter(({ manifest }) => names.includes(manifest.name));
  for (const { folder: source, manifest } of packages) {
    await run("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], { cwd: join(root, source) });
    const target = join(folder, "node_modules", manifest.name);
    await mkdir(target, { recursive: true });
    const [tarball = ""] = (await readdir(folder)).filter((file) =>
      file.startsWith(`${manifest.name.replace("@", "").replace("/", "-")}-${manifest.version}`),
    );
    await run("tar", ["-xzf", join(folder, tarball), "-C", target, "--strip-components=1"]);
  }
  await Promise.all(brought.map((name) => link(join(root, "node_modules", name), join(folder, "node_modules", name))));
  return folder;
}

async function link(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await symlink(from, to, "dir");
}
