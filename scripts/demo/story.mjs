// @ts-check

/**
 * One step of the tour: what is asked, as whom, and what must come of it. `{ada}` in a path is the id of Ada's account.
 *
 * @typedef {object} Step
 * @property {string} tell - what happens, for the reader
 * @property {"ada" | "sam" | "nobody"} as - whose session
 * @property {"GET" | "POST"} method
 * @property {string} path
 * @property {Readonly<Record<string, string>>} [body]
 * @property {number} status
 * @property {string} [reason] - the one reason a denial must give
 * @property {readonly string[]} [shows] - texts the answer must hold
 * @property {readonly string[]} [hides] - texts the answer must not hold
 */

const ada = {
  firstName: "Ada",
  lastName: "Byron",
  email: "ada@analytical.example",
  phone: "+33 1 99 00 12 34",
  jobTitle: "Countess of computing",
  company: "Analytical Engines",
};

/** @type {readonly Step[]} */
export const story = [
  { tell: "A route without personal data says so, and is open to anybody.", as: "nobody", method: "GET", path: "/health", status: 200 },
  {
    tell: "Ada opens an account. Her job title is no part of this purpose: the handler never sees it.",
    as: "ada",
    method: "POST",
    path: "/accounts",
    body: ada,
    status: 201,
    shows: [ada.email],
    hides: [ada.jobTitle],
  },
  {
    tell: "She looks at what is kept. There is no job title.",
    as: "ada",
    method: "GET",
    path: "/me",
    status: 200,
    shows: [ada.phone],
    hides: [ada.jobTitle],
  },
  {
    tell: "She never consented to the newsletter: its handler does not start.",
    as: "ada",
    method: "POST",
    path: "/newsletter",
    status: 403,
    reason: "consent-missing",
  },
  {
    tell: "She consents. The answer leaves only once her choice is durable.",
    as: "ada",
    method: "POST",
    path: "/privacy/consents/newsletter",
    body: { choice: "give" },
    status: 204,
  },
  { tell: "The same request, the same code: now it is permitted.", as: "ada", method: "POST", path: "/newsletter", status: 202 },
  {
    tell: "She withdraws, which is as easy as giving was.",
    as: "ada",
    method: "POST",
    path: "/privacy/consents/newsletter",
    body: { choice: "withdraw" },
    status: 204,
  },
  { tell: "It holds from that moment.", as: "ada", method: "POST", path: "/newsletter", status: 403, reason: "consent-withdrawn" },
  {
    tell: "She sees where she stands.",
    as: "ada",
    method: "GET",
    path: "/privacy/consents",
    status: 200,
    shows: ["newsletter", "withdrawn"],
  },
  {
    tell: "The support desk is not hers to use, not even for her own file.",
    as: "ada",
    method: "GET",
    path: "/support/customers/{ada}",
    status: 403,
    reason: "accessor-not-authorised",
  },
  {
    tell: "Sam of the support team signs in (the seeded demo account).",
    as: "sam",
    method: "POST",
    path: "/staff/session",
    body: { email: "sam@papers.example", password: "a-demo-password" },
    status: 204,
  },
  {
    tell: "Sam opens Ada's file. Support does not need her company, and does not get it.",
    as: "sam",
    method: "GET",
    path: "/support/customers/{ada}",
    status: 200,
    shows: [ada.phone],
    hides: [ada.company],
  },
  {
    tell: "A forgotten route sends every customer and says nothing of why. It stays shut.",
    as: "sam",
    method: "GET",
    path: "/export",
    status: 403,
    reason: "purpose-not-declared",
    hides: [ada.email],
  },
  {
    tell: "Ada asks who looked at her data: Sam's access is there.",
    as: "ada",
    method: "GET",
    path: "/privacy/accesses",
    status: 200,
    shows: ["/support/customers/:id", "consent"],
  },
];
