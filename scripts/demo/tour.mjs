// @ts-check
import { wrappedJson } from "./wrapped-json.mjs";
import { visitor } from "../../apps/example/test/visitor.ts";

/** @typedef {import("./read-record.mjs").Held} Held */
/** @typedef {import("./story.mjs").Step} Step */
/** @typedef {import("../../apps/example/test/visitor.ts").Answer} Answer */

/**
 * Walks the tour against a live server: prints each request, its answer and what the record gained.
 *
 * @param {readonly Step[]} story
 * @param {string} origin
 * @param {{ readonly newEntries: () => Promise<readonly Held[]>, readonly say: (line: string) => void }} options
 * @returns {Promise<number>} how many steps went otherwise than told
 */
export async function tour(story, origin, { newEntries, say }) {
  const people = { ada: visitor(origin), sam: visitor(origin), nobody: visitor(origin) };
  let ada = "";
  let surprises = 0;
  for (const [index, step] of story.entries()) {
    const path = step.path.replace("{ada}", ada);
    say(`\n${String(index + 1)}. ${step.tell}`);
    say(`   > ${step.method} ${path}${step.as === "nobody" ? "" : `   (${step.as})`}`);
    if (step.body) say(indented(wrappedJson(JSON.stringify(step.body)), "   > "));
    const answer = await people[step.as](step.method, path, step.body);
    say(`   < ${String(answer.status)} ${answer.type}`.trimEnd());
    if (answer.text !== "") say(indented(wrappedJson(answer.text), "   < "));
    for (const { seq, body } of await newEntries()) say(hanging(`   #${String(seq)} `, wrappedJson(body)));
    for (const surprise of surprisesIn(answer, step)) {
      surprises += 1;
      say(`   ! ${surprise}`);
    }
    if (step.path === "/accounts") ada = /"id":"([^"]+)"/.exec(answer.text)?.[1] ?? "";
  }
  return surprises;
}

/**
 * @param {Answer} answer
 * @param {Step} step
 * @returns {string[]}
 */
function surprisesIn({ status, text }, { status: expected, reason, shows = [], hides = [] }) {
  return [
    ...(status === expected ? [] : [`the status was to be ${String(expected)}`]),
    ...(reason === undefined || text.includes(`"reasons":["${reason}"]`) ? [] : [`the one reason was to be ${reason}`]),
    ...shows.filter((shown) => !text.includes(shown)).map((shown) => `the answer was to show ${shown}`),
    ...hides.filter((hidden) => text.includes(hidden)).map((hidden) => `the answer was not to show ${hidden}`),
  ];
}

/**
 * @param {string} head
 * @param {string} text
 */
function hanging(head, text) {
  return head + text.replaceAll("\n", `\n${" ".repeat(head.length)}`);
}

/**
 * @param {string} text
 * @param {string} margin
 */
function indented(text, margin) {
  return text.replaceAll(/^/gm, margin);
}
