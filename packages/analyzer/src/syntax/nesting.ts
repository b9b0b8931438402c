/** What a native parser can be handed without running out of stack: it recurses, and overflowing ends the whole process. */
const limits = { depth: 1000, chain: 10_000, elses: 5000 };

/** Shorter texts have no room to nest dangerously. */
const shortest = 4000;

const statementStart =
  /^(?:const|let|var|import|export|function|class|interface|type|return|if|for|while|async|await|describe|it|test|expect|enum|declare|public|private|protected|static|readonly|@)\b/;
const [newline, quote, apostrophe, slash, star, backslash, semicolon, comma] = [10, 34, 39, 47, 42, 92, 59, 44];

/**
 * Tells whether a text nests or chains deeper than people write: more than 1,000 open brackets, or 10,000 words and operators
 * in one statement. Strings and comments are passed over.
 */
export function isNestedTooDeep(text: string): boolean {
  if (text.length < shortest) return false;
  if (text.length > limits.elses && countElseIfs(text) > limits.elses) return true;
  const outer: number[] = [];
  let chain = 0;
  let wasWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const word = isWord(code);
    if (word) chain += wasWord ? 0 : 1;
    else if (code <= 32) chain = code === newline && startsStatement(text, at + 1) ? 0 : chain;
    else if (isOpening(code)) {
      outer.push(chain);
      chain = 0;
    } else if (isClosing(code)) chain = (outer.pop() ?? 0) + 1;
    else if (code === semicolon || code === comma) chain = 0;
    else {
      const end = endOfPassage(text, at, code);
      if (end === at) chain++;
      at = end;
    }
    wasWord = word;
    if (outer.length > limits.depth || chain > limits.chain) return true;
  }
  return false;
}

/** Where a string or comment that begins here ends; the same place when none begins. */
function endOfPassage(text: string, at: number, code: number): number {
  if (code === quote || code === apostrophe) return endOfString(text, at, code);
  if (code !== slash) return at;
  const next = text.charCodeAt(at + 1);
  if (next === star) return endOf(text, "*/", at);
  return next === slash ? endOf(text, "\n", at) - 1 : at;
}

function countElseIfs(text: string): number {
  return text.match(/\belse\s+if\b/g)?.length ?? 0;
}

function startsStatement(text: string, at: number): boolean {
  let start = at;
  while (text.charCodeAt(start) === 32 || text.charCodeAt(start) === 9) start++;
  return isWord(text.charCodeAt(start)) && statementStart.test(text.slice(start, start + 12));
}

function endOfString(text: string, start: number, delimiter: number): number {
  let at = start + 1;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === backslash) at++;
    else if (code === delimiter || code === newline) return at;
  }
  return at;
}

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from + 2);
  return at === -1 ? text.length : at + mark.length - 1 + (mark === "\n" ? 1 : 0);
}

function isOpening(code: number): boolean {
  return code === 40 || code === 91 || code === 123;
}

function isClosing(code: number): boolean {
  return code === 41 || code === 93 || code === 125;
}

function isWord(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95 || code === 36 || code > 127
  );
}
