import type { TermGroup } from "../term-group.ts";

/** English words for what a person does, likes and writes. */
export const lifeTerms: readonly TermGroup[] = [
  {
    category: "profile.job",
    clear: `
      job title, occupation, profession, job role, job position, work experience, employment history, resume url,
      curriculum vitae, education level, academic degree, job function`,
    usual: "seniority, headline, education, school, university, diploma, skills, resume, cv, department, graduation year",
    weak: "job, position, title, degree",
    accepts: ["choice"],
  },
  {
    category: "profile.employer",
    clear: "employer, employer name, current employer",
    usual: "company, company name, workplace",
    weak: "organization, organisation, organization name, organisation name",
  },
  {
    category: "profile.preferences",
    clear: `
      hobbies, interests, dietary preferences, dietary restrictions, dietary requirements, user preferences, favorite color,
      favourite color`,
    usual: "preferences",
    weak: "locale, language, preferred language",
    accepts: ["choice"],
  },
  {
    category: "profile.family",
    certain: "marital status",
    clear: `
      civil status, family status, spouse, spouse name, number of children, children count, next of kin, emergency contact,
      emergency contact name, dependents, household size, maiden status, family situation`,
    usual: "guardian, parent name, partner name, guardian name",
    accepts: ["choice", "number"],
  },
  {
    category: "profile.housing",
    clear: "housing status, housing situation, home ownership, living situation, housing type, home owner status",
    usual: "homeowner, tenancy",
    accepts: ["choice", "boolean"],
  },
  {
    category: "profile.social_programme",
    clear: `
      social benefits, welfare benefits, welfare status, disability benefit, disability benefits, unemployment benefit,
      food stamps, social assistance, housing benefit`,
    usual: "welfare",
    accepts: ["choice", "boolean", "number"],
  },
  {
    category: "usage.activity",
    clear: `
      last login, last login at, last login date, last logged in, last logged in at, last seen, last seen at, last active,
      last active at, last activity, last activity at, last sign in, last sign in at, last signed in at, last visit,
      last visit at, last visited at, logged in at, browsing history, search history, watch history, viewing history,
      login count, login history, sign in count`,
    usual: `
      read at, opened at, clicked at, viewed at, signed at, visited at, login at, last interaction at, last interaction,
      referrer, search query, last access at, last accessed at, last read at, last viewed at, accepted at, joined at,
      checked in at, responded at`,
    weak: "click count, view count, page views",
    accepts: ["date", "number"],
  },
  {
    category: "usage.content",
    clear: `
      bio, biography, about me, testimonial, chat history, case notes, case note, personal statement, cover letter,
      personal message`,
    usual: "message, comment, feedback, transcript, remarks, notes, note, review text, about, message body, comment text",
    not: `
      error, user, commit, log, success, warning, status, toast, failure, validation, system, release, exception, help,
      default, debug`,
  },
  {
    category: "communications.preferences",
    clear: `
      marketing consent, newsletter opt in, newsletter consent, newsletter subscription, newsletter subscribed,
      subscribed to newsletter, marketing opt in, marketing opt out, email opt in, email opt out, sms opt in, sms opt out,
      accepts marketing, accept marketing, accepted marketing, marketing emails, marketing email, marketing sms,
      receive marketing emails, receive newsletter, wants newsletter, notification preferences, communication preferences,
      contact preferences, email preferences, do not contact, do not call, preferred contact method, marketing permission,
      consent to marketing, unsubscribed at, opted out, opted in, opt out of marketing, receive emails, receives emails`,
    usual: `
      newsletter, email notifications, sms notifications, push notifications, notification settings, opt in, opt out,
      unsubscribed, marketing, email subscription, email frequency`,
    weak: "subscribed",
    accepts: ["boolean", "date", "choice", "object"],
  },
  {
    category: "communications.call_recording",
    clear: "call recording, call recording url, voicemail, voicemail url, call transcript, voice recording",
    usual: "recording url",
  },
  {
    category: "communications.support_history",
    clear: "support history, ticket history, case history, support tickets, complaint history",
    accepts: ["object"],
  },
];
