// @ts-check

/**
 * The tour as commands to copy into a shell.
 *
 * @param {readonly import("./story.mjs").Step[]} story
 * @param {string} origin - where the server listens, for example `http://127.0.0.1:3000`
 * @param {string} folder - where cookie jars may lie
 * @returns {string}
 */
export function curlCommands(story, origin, folder) {
  return story.map((step, index) => `# ${String(index + 1)}. ${step.tell}\n${curl(step, origin, folder)}`).join("\n\n");
}

/**
 * @param {string} origin
 * @param {string} folder
 */
function adaId(origin, folder) {
  return `ADA=$(curl -s -b ${folder}/ada.jar ${origin}/me | sed 's/.*"id":"\\([^"]*\\)".*/\\1/')`;
}

/**
 * @param {import("./story.mjs").Step} step
 * @param {string} origin
 * @param {string} folder
 */
function curl({ as, method, path, body }, origin, folder) {
  const parts = ["curl -i"];
  if (as !== "nobody") parts.push(`-b ${folder}/${as}.jar -c ${folder}/${as}.jar`);
  if (body) parts.push(`--json '${JSON.stringify(body)}'`);
  else if (method !== "GET") parts.push(`-X ${method}`);
  parts.push(path.includes("{ada}") ? `"${origin}${path.replace("{ada}", "$ADA")}"` : origin + path);
  const command = parts.join(" ");
  return path.includes("{ada}") && as === "ada" ? `${adaId(origin, folder)}\n${command}` : command;
}
