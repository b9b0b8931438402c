// Loaded before a tool: says at its end what it cost, on the error output.
import { writeSync } from "node:fs";

process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  writeSync(2, `\n@usage ${JSON.stringify({ cpuSeconds: (user + system) / 1e6, rssMiB: process.resourceUsage().maxRSS / 1024 })}\n`);
});
