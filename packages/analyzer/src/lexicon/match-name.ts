import { englishTerms } from "./english-terms.ts";
import { frenchTerms } from "./french-terms.ts";
import { matchAct } from "./match-act.ts";
import { matchIdentifier } from "./match-identifier.ts";
import { matchOpening } from "./match-opening.ts";
import {
  frenchConnectors,
  frenchQualifiers,
  harmlessTails,
  killingPrefixes,
  neutralModifiers,
  organisationModifiers,
  questions,
} from "./modifiers.ts";
import { agentNouns, doubtfulPersons, personNouns, subjects } from "./owner-nouns.ts";
import type { NameMatch } from "./name-match.ts";
import { singular, splitName } from "./split-name.ts";
import { strengths, type Strength } from "./term-group.ts";
import { TermIndex, type TermEntry } from "./term-index.ts";
import { Topics } from "./topics.ts";

const englishIndex = new TermIndex(englishTerms);
const frenchIndex = new TermIndex(frenchTerms);
const topics = new Topics([...englishTerms, ...frenchTerms]);
const longestTerm = 5;

/** The meanings a name may have, strongest first; several only where the same words serve two categories. */
export function matchName(name: string): readonly NameMatch[] {
  const words = withoutBehalf(splitName(name));
  if (questions.has(words[0] ?? "") && words.length > 1) return meaningsOf(words.slice(1)).filter(answersQuestion);
  if (killingPrefixes.has(words[0] ?? ""))
    return [
      ...matchFrench(withoutConnectors(words)),
      ...meaningsOf(words).filter(({ category }) => category === "communications.preferences"),
    ];
  return meaningsOf(words);
}

function meaningsOf(words: readonly string[]): readonly NameMatch[] {
  const found = strongest(matchIdentifier(words) ?? matchEnglish(words), matchFrench(withoutConnectors(words)));
  if (found.some(({ within }) => within === undefined)) return found;
  const other = [matchAct, matchOpening, matchTopic, matchPerson].map((match) => match(words)).find((matches) => matches.length > 0) ?? [];
  return [...found, ...other];
}

function matchTopic(words: readonly string[]): readonly NameMatch[] {
  return topics.match(words);
}

/** A person named by what they are: `trainer: string` is their name, `customer: string` their key more often than not. */
function matchPerson(words: readonly string[]): readonly NameMatch[] {
  const [noun = ""] = words;
  if (words.length !== 1 || !personNouns.has(singular(noun)) || noun === "profile" || noun === "child") return [];
  const category = subjects.has(singular(noun)) ? "identifier.user_id" : "identity.name";
  return [{ category, strength: "clear", term: noun, accepts: [], needsAddress: false }];
}

function withoutConnectors(words: readonly string[]): readonly string[] {
  return words.filter((word) => !frenchConnectors.has(word));
}

/** A name that asks, like `isSmoker`, says only what can be answered by yes or no. */
function answersQuestion({ category }: NameMatch): boolean {
  return /^(?:special|criminal|communications\.preferences|profile\.(?:family|housing|social_programme)|usage\.activity)/.test(category);
}

function strongest(one: readonly NameMatch[], other: readonly NameMatch[]): readonly NameMatch[] {
  const [a, b] = [plainOf(one), plainOf(other)];
  if (a === undefined || b === undefined) return a === undefined ? [...other, ...one] : [...one, ...other];
  return strengths.indexOf(b.strength) < strengths.indexOf(a.strength) ? [...other, ...one] : [...one, ...other];
}

/** The strongest meaning a name has wherever it stands. */
function plainOf(matches: readonly NameMatch[]): NameMatch | undefined {
  return matches
    .filter(({ within }) => within === undefined)
    .sort((one, other) => strengths.indexOf(one.strength) - strengths.indexOf(other.strength))[0];
}

/** English: the match ends the name; words left of it may only qualify it. */
function matchEnglish(words: readonly string[]): readonly NameMatch[] {
  for (let end = words.length; end > 0; end--) {
    const found = englishIndex.mayEnd(words[end - 1] ?? "") ? matchEnd(words.slice(0, end)) : undefined;
    if (found !== undefined) return found;
    if (!isHarmlessTail(words[end - 1] ?? "")) return [];
  }
  return [];
}

function matchEnd(words: readonly string[]): readonly NameMatch[] | undefined {
  for (let length = Math.min(longestTerm, words.length); length > 0; length--) {
    const entries = englishIndex.find(words.slice(words.length - length));
    if (entries !== undefined) return accepted(entries, words.slice(0, words.length - length).reverse());
  }
  return undefined;
}

/** French: the match begins the name, and everything after it must qualify it; or it ends a name that begins with a person. */
function matchFrench(words: readonly string[]): readonly NameMatch[] {
  if (!frenchIndex.mayBegin(words[0] ?? "") && !frenchIndex.mayEnd(words.at(-1) ?? "")) return [];
  for (let length = Math.min(longestTerm, words.length); length > 0; length--) {
    const atStart = frenchIndex.find(words.slice(0, length));
    if (atStart !== undefined)
      return accepted(
        atStart.filter((entry) => fitsRest(entry, words.slice(length))),
        words.slice(length),
      );
    const rest = words.slice(0, words.length - length);
    const atEnd = rest.every(isFrenchQualifier) ? frenchIndex.find(words.slice(words.length - length)) : undefined;
    if (atEnd !== undefined) return accepted(atEnd, [...rest].reverse());
  }
  return [];
}

function fitsRest(entry: TermEntry, rest: readonly string[]): boolean {
  return entry.strength === "certain" || rest.every((word) => isFrenchQualifier(word) || harmlessTails.has(word));
}

/** @param around - the words beside the match, nearest first */
function accepted(entries: readonly TermEntry[], around: readonly string[]): readonly NameMatch[] {
  const person = around.find(isPerson);
  const nearest = singular(around[0] ?? "");
  const handedOver = organisationModifiers.has(nearest);
  return entries
    .filter((entry) => !handedOver && !around.slice(0, 2).some((word) => entry.not.has(word)))
    .filter((entry) => isStrong(entry.strength) || entry.group.loose === true || nearest === "" || isQualifier(nearest))
    .map((entry) => toMatch(entry, person));
}

function toMatch(entry: TermEntry, person: string | undefined): NameMatch {
  const { group, strength, term } = entry;
  const match = {
    category: group.category,
    strength,
    term,
    accepts: group.accepts ?? [],
    needsAddress: group.needsAddress === true,
    ...(group.within === undefined ? {} : { within: group.within }),
  };
  return person === undefined ? match : { ...match, person };
}

function isStrong(strength: Strength): boolean {
  return strength === "certain" || strength === "clear";
}

function isQualifier(word: string): boolean {
  return neutralModifiers.has(word) || isFrenchQualifier(word);
}

function isFrenchQualifier(word: string): boolean {
  return frenchQualifiers.has(word) || isPerson(word) || /^\d+$/.test(word);
}

function isPerson(word: string): boolean {
  const noun = singular(word);
  return personNouns.has(noun) || doubtfulPersons.has(noun) || agentNouns.has(noun);
}

function isHarmlessTail(word: string): boolean {
  return harmlessTails.has(word) || /^\d+$/.test(word);
}

function withoutBehalf(words: readonly string[]): readonly string[] {
  return words[0] === "on" && words[1] === "behalf" ? words.slice(words[2] === "of" ? 3 : 2) : words;
}
