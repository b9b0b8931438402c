// The Chromium of this machine: `CHROMIUM`, else Debian's. Needs nothing installed, so that a skip costs nothing.
import { existsSync } from "node:fs";

export function findChromium() {
  return [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser"].find(
    (path) => path !== undefined && path !== "" && existsSync(path),
  );
}
