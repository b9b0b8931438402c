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
  lens: ".codelens-decoration",
  suggestion: ".suggest-widget .monaco-list-row",
  twistie: ".monaco-tl-twistie",
  treeRow: ".pane-body .monaco-list-row",
  languageStatus: '.statusbar-item[id="status.languageStatus"]',
  languageStatusRow: ".hover-language-status .element",
  walkthrough: ".gettingStartedContainer .step-title",
  rename: ".rename-box input",
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

const plain = (text) => text.replaceAll(/\s+/g, " ").trim();

/** Runs in the page: how many decorations have a line below, by the pattern of the line. */
function countBorders() {
  const counts = {};
  for (const element of document.querySelectorAll(
    ".monaco-editor .view-overlays [class*='ced-'], .monaco-editor .view-line [class*='ced-']",
  )) {
    const style = getComputedStyle(element).borderBottomStyle;
    if (style !== "none") counts[style] = (counts[style] ?? 0) + 1;
  }
  return counts;
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
  /** Runs a command that opens a prompt of its own. */
  const startCommand = async (title) => {
    await page.keyboard.press("F1");
    await page.locator(selectors.prompt).first().waitFor({ timeout: SHORT });
    await page.keyboard.type(title);
    await page.locator(selectors.promptRow, { hasText: title }).first().click({ timeout: LONG });
    await page.waitForTimeout(1000);
  };
  /** Types in the place of what stands where the keyboard goes. */
  const typeInstead = async (text) => {
    await page.keyboard.press("Control+a");
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
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
    startCommand,
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
    lenses: (satisfies, what) =>
      until(async () => (await page.locator(selectors.lens).allInnerTexts()).map(plain), satisfies, { within: LONG, what }),
    /** Types at the cursor and waits for the list of suggestions. */
    suggestions: async (satisfies) => {
      await page.keyboard.press("Control+Space");
      return until(async () => (await page.locator(selectors.suggestion).allInnerTexts()).map(plain), satisfies, {
        within: LONG,
        what: "suggestions",
      });
    },
    openPersonalData: () => prompt("F1", "Wherefore: Focus on Personal data View", "Personal data"),
    tree: (satisfies, what) =>
      until(async () => (await page.locator(selectors.treeRow).allInnerTexts()).map(plain), satisfies, { within: LONG, what }),
    /** Opens a row by its arrow, so that what the row itself leads to stays closed. */
    expandRow: (text) => page.locator(selectors.treeRow, { hasText: text }).first().locator(selectors.twistie).click(),
    openRow: (text) => page.locator(selectors.treeRow, { hasText: text }).first().click(),
    /** Answers the prompt that is open. */
    answer: async (text) => {
      await page.locator(selectors.prompt).first().waitFor({ timeout: SHORT });
      await typeInstead(text);
    },
    /** Renames what the cursor is on. The box opens once the server said what is renamed, and only then it takes what is typed. */
    renameTo: async (text) => {
      await page.keyboard.press("F2");
      await page.waitForFunction((box) => document.activeElement?.matches(box), selectors.rename, { timeout: LONG });
      await typeInstead(text);
    },
    /** What the language status says when one points at it. */
    languageStatus: (satisfies, what) =>
      until(
        async () => {
          await page.locator(selectors.languageStatus).first().click();
          await page.waitForTimeout(500);
          return (await page.locator(selectors.languageStatusRow).allInnerTexts()).map(plain);
        },
        satisfies,
        { within: LONG, what },
      ),
    steps: (satisfies) =>
      until(async () => (await page.locator(selectors.walkthrough).allInnerTexts()).map(plain), satisfies, {
        within: LONG,
        what: "the walkthrough",
      }),
    /** How many stretches of text extensions have decorated. */
    decorations: (satisfies, what) => until(() => page.evaluate(countBorders), satisfies, { within: LONG, what }),
    /** What the page must be told before it loads: the language of the workbench. */
    speak: (language) => page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)}`),
    /** Types where the cursor stands. */
    write: (text) => page.keyboard.type(text),
    /** Takes a row of the list that is open. */
    pick: (row) => page.locator(selectors.promptRow, { hasText: row }).first().click({ timeout: SHORT }),
    changeLanguage: async (language) => {
      await startCommand("Change Language Mode");
      await page.keyboard.type(language);
      await page.locator(selectors.promptRow, { hasText: language }).first().click({ timeout: SHORT });
    },
    status: (satisfies, what) => until(() => page.locator(selectors.status).innerText(), satisfies, { within: LONG, what }),
    /** Lets a change of theme reach the screen. */
    settled: () => page.waitForTimeout(1500),
    chooseFix: (title) => page.locator(selectors.menuItem, { hasText: title }).first().click(),
  };
}
