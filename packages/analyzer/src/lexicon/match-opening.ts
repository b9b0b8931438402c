import type { NameMatch } from "./name-match.ts";
import { wordSet } from "./word-set.ts";

const likings = wordSet("preferred favorite favourite fav desired wished prefere preferee interested favourited liked");
const likingsBehind = wordSet(
  "prefere preferee preferes preferees souhaite souhaitee souhaites souhaitees favori favorite favoris favorites",
);
const noticesAhead = wordSet(
  "notify notified receive receives subscribe subscribed newsletter accepte recevoir unsubscribe unsubscribed optin optout",
);
const noticesBehind = wordSet(
  "newsletter newsletters digest mailing mailings notifications notification reminders emails alerts notifs optin optout",
);

/** Recognises likings and choices about being contacted by the first or the last word: `preferredPharmacy`, `notifyOnMention`. */
export function matchOpening(words: readonly string[]): readonly NameMatch[] {
  const [first = "", last = ""] = [words[0], words.at(-1)];
  if (words.length < 2) return [];
  if (likings.has(first) || likingsBehind.has(last))
    return [named("profile.preferences", words, ["choice", "boolean", "number", "object"])];
  if (noticesAhead.has(first) || noticesBehind.has(last)) return [named("communications.preferences", words, ["boolean", "choice"])];
  return [];
}

function named(category: NameMatch["category"], words: readonly string[], accepts: NameMatch["accepts"]): NameMatch {
  return { category, strength: "usual", term: words.join(" "), accepts, needsAddress: false };
}
