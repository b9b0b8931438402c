// The workbench as a person uses it. VS Code's class names are its own affair: they stand in this file only, for the pinned version.
const LONG = 60_000;
const SHORT = 15_000;

/** An empty part of the side bar, where the pointer brings up no tooltip. */
const restingPlace = [200, 500];

const selectors = {
  line: ".monaco-editor .view-line",
  underline: ".squiggly-error, .squiggly-warning, .squiggly-info",
  hover: ".monaco-resizable-hover:visible, .monaco-hover:visible",
  menu: ".action-widget",
  menuItem: ".action-widget .monaco-list-row.action",
  problem: ".markers-panel .monaco-list-row",
  prompt: ".quick-input-widget:visible input",
  promptRow: ".quick-input-widget:visible .monaco-list-row",
  status: ".statusbar",
  tab: ".tab.active",
};

/** Asks until the answer satisfies, and says the last answer when it never does. */
export async function until(ask, satisfies, { within = SHORT, what = "the expected state" } = {}) {
  const end = Date.now() + within;
  for (;;) {
    const answer = await ask();
    if (satisfies(answer)) return answer;
    if (Date.now() > end) throw new Error(`${what} was not seen; last seen: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Runs in the page: the text of every line that has an underline. */
function linesUnderlined({ line, underline }) {
  const lines = [...document.querySelectorAll(line)].map((element) => ({
    box: element.getBoundingClientRect(),
    text: element.textContent,
  }));
  return [...document.querySelectorAll(underline)].map((element) => {
    const box = element.getBoundingClientRect();
    const middle = (box.top + box.bottom) / 2;
    return (lines.find((candidate) => candidate.box.top <= middle && middle <= candidate.box.bottom)?.text ?? "")
      .replaceAll("\u00a0", " ")
      .trim();
  });
}

export function workbench(page) {
  /** Opens a prompt, types, and takes the row that says the wanted words; without words, takes what was typed. */
  const prompt = async (keys, text, row) => {
    await page.keyboard.press(keys);
    await page.locator(selectors.prompt).first().waitFor({ timeout: SHORT });
    await page.keyboard.type(text);
    // A click, not Enter: rows come late, and Enter takes whichever stands first at that moment.
    if (row === undefined) await page.keyboard.press("Enter");
    else await page.locator(selectors.promptRow, { hasText: row }).first().click({ timeout: LONG });
    await page.mouse.move(...restingPlace);
    await page.locator(selectors.prompt).first().waitFor({ state: "hidden", timeout: SHORT });
  };
  const underlined = () => page.evaluate(linesUnderlined, selectors);
  return {
    open: async (address, text) => {
      await page.goto(address);
      await page.locator(selectors.line, { hasText: text }).first().waitFor({ timeout: LONG });
    },
    openFile: async (name, text) => {
      await prompt("Control+p", name, name);
      await page.locator(selectors.line, { hasText: text }).first().waitFor({ timeout: SHORT });
    },
    /** Waits until the open document shows a text. */
    shows: (text) => page.locator(selectors.line, { hasText: text }).first().waitFor({ timeout: LONG }),
    runCommand: (title) => prompt("F1", title, title),
    putCursorAt: (line, column) => prompt("Control+g", `${line}:${column}`),
    focusEditor: () => page.keyboard.press("Control+1"),
    press: (keys) => page.keyboard.press(keys),
    /** Replaces the whole text of the open document, as one paste would: nothing is closed or indented by itself. */
    replaceText: async (text) => {
      await page.keyboard.press("Control+a");
      await page.keyboard.insertText(text);
    },
    underlined: (satisfies, what) => until(underlined, satisfies, { within: LONG, what }),
    showProblems: () => page.keyboard.press("Control+Shift+m"),
    problems: (satisfies, what) =>
      until(
        async () => (await page.locator(selectors.problem).allInnerTexts()).map((row) => row.replaceAll(/\s+/g, " ").trim()),
        satisfies,
        { what },
      ),
    /** Waits until TypeScript has looked at the project, so that what it does not say means something. */
    typeScriptIsReady: () =>
      until(
        () => page.locator(selectors.status).innerText(),
        (text) => text.includes("TypeScript") && !/Initializing|Analyzing/.test(text),
        { within: LONG, what: "an idle TypeScript" },
      ),
    /** Follows the rule's name in a row of Problems to the rule's page. */
    followCode: async (rule) => {
      await page.locator(selectors.problem, { hasText: rule }).first().locator("a", { hasText: rule }).click({ timeout: SHORT });
    },
    activeTab: (satisfies, what) =>
      until(async () => (await page.locator(selectors.tab).allInnerTexts()).join(" ").replaceAll(/\s/g, ""), satisfies, { what }),
    /** Shows the hover at the cursor. Its parts come one by one, from several providers. */
    hover: async (satisfies, what) => {
      await page.keyboard.press("Control+k");
      await page.keyboard.press("Control+i");
      return until(async () => (await page.locator(selectors.hover).allInnerTexts()).join("\n"), satisfies, { what });
    },
    /** Opens the quick-fix menu. It can close again when another provider answers late, so it is asked for again. */
    quickFixes: (satisfies) =>
      until(
        async () => {
          if ((await page.locator(selectors.menu).count()) === 0) await page.keyboard.press("Control+.");
          await page.waitForTimeout(700);
          return page.locator(selectors.menuItem).allInnerTexts();
        },
        satisfies,
        { within: LONG, what: "the quick fix" },
      ),
    chooseFix: (title) => page.locator(selectors.menuItem, { hasText: title }).first().click(),
  };
}
