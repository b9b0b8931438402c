import { knownState, placeIn, reason, type Condition } from "../facts.ts";

/** The purpose may reach people through this channel, with the consent it needs. Directive 2002/58/EC art. 13. */
export const channelPermitted: Condition = {
  codes: ["channel-not-permitted"],
  against: (facts) => {
    const { question, purpose } = facts;
    if (question.channel === undefined) return [];
    const terms = purpose.declared.channels?.[question.channel];
    const place = placeIn(facts, "channels", question.channel);
    if (terms === undefined) return [reason("channel-not-permitted", place, { do: "complete-policy", add: "channel" })];
    if (terms === "opt-out" || purpose.basis === "consent") return [];
    const consent = knownState(question)?.consents.get(purpose.name);
    const given = consent?.status === "given" && (consent.channels === undefined || consent.channels.includes(question.channel));
    return given ? [] : [reason("channel-not-permitted", place, { do: "ask-consent", purpose: purpose.name })];
  },
};
