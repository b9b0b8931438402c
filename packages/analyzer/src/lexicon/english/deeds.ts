import type { TermGroup } from "../term-group.ts";

/** English words for what people do, write, like and pay. */
export const deedTerms: readonly TermGroup[] = [
  {
    category: "usage.content",
    within: "message",
    clear: `
      body, content, contents, text, message, description, comment, html, markdown, raw, caption, excerpt, answer, reply,
      voice note, summary, transcript, feedback`,
    not: "error, commit, log, success, warning, toast, failure, validation, system, exception, help, default, debug",
    accepts: ["object"],
  },
  {
    category: "usage.content",
    within: "message",
    usual: "rating, score, stars, choice, pros, cons",
    accepts: ["number", "choice"],
  },
  {
    category: "usage.content",
    within: "report",
    clear: `
      description, details, body, content, text, message, circumstances, reason, resolution, summary, statement, explanation,
      outcome`,
  },
  {
    category: "usage.content",
    clear: `
      about me, personal notes, caseworker notes, teacher comment, customer note, customer notes, internal notes,
      private notes, admin notes, staff notes, gift message, special instructions, delivery instructions, delivery notes,
      order notes, cancellation reason, cancel reason, absence reason, rejection reason, ban reason, reason for leaving,
      reason for moving, accident description, status message, status text, profile description, self description,
      personal message, motivation letter, free text, satisfaction comment, review comment, interview notes`,
    usual: `
      reason, text, caption, answer, answers, response, description, transcript, remark, observation, tagline, headline,
      statement, testimony, motivation, body, content, reply, story, quote, status message, reaction, emoji`,
    not: `
      error, commit, log, success, warning, status, toast, failure, validation, system, release, exception, help, default,
      debug, alt, label, button, placeholder, meta, seo, link, product, html, role, group, plan, short, long, site, page,
      search, anchor`,
    accepts: ["object"],
  },
  {
    category: "usage.activity",
    clear: `
      member since, membership start, membership start date, membership end, membership expiration, password changed at,
      password updated at, last password change, last password reset, password change date, login attempts,
      failed login attempts, failed logins, failed attempts, sign in count, post count, posts count, comment count,
      message count, orders count, order count, total orders, reputation, karma, playtime, play time, playtime minutes,
      time spent, watch time, reading history, listening history, play history, viewed products, recently viewed, no show,
      attendance, loyalty points, reward points, points balance, engagement score, lead score, streak, current streak,
      longest streak, visited pages, pages visited, entry page, exit page, landing page, referring url, referrer url,
      online status, is online, presence status, login location, no claims years, followers count, follower count,
      following count, friends count, xp, experience points`,
    usual: `
      page url, page path, referer, session duration, time on page, rank, duration seconds, action, event name, event type,
      points, visits, search term, search terms, progress, score, elo, level reached, presence, activity, availability status`,
    accepts: ["number", "boolean", "choice", "date", "object"],
    not: "max, min, total, team, product, default",
  },
  {
    category: "usage.activity",
    within: "activity",
    clear: "action, event, path, url, page, query, search, referrer, duration, timestamp, occurred at, time, date, details",
    accepts: ["number", "boolean", "choice", "date", "object"],
  },
  {
    category: "profile.preferences",
    clear: `
      meal choice, meal preference, seat preference, favorite genres, wishlist, wish list, favorites, favourites, bookmarks,
      saved items, liked posts, fitness goal, personality type, star sign, zodiac, zodiac sign, horoscope, shirt size,
      t shirt size, tshirt size, clothing size, pet preference, music taste, diet, diet type, vegetarian, vegan,
      dietary preference, likes and dislikes, relocation preference, willing to relocate, political interest, gang colors`,
    usual: `
      theme, color scheme, dark mode, locale, language, lang, preferred lang, ui language, timezone, time zone, date format,
      time format, week start, first day of week, week starts on, font size, units, unit system, measurement system, likes,
      dislikes, goal, goals, tastes, topics, genres, preferred currency, layout density, home gym, auto play, autoplay, motto,
      topics of interest, interests list, pets, ui settings, ui preferences, max distance km, max distance, age preference`,
    accepts: ["choice", "boolean", "object", "number"],
    not: "default, site, system, app, server, product, organization, company, email, team, source, target, project, brand, fallback",
  },
  {
    category: "financial.transaction",
    loose: true,
    clear: `
      gross pay, net pay, gross salary, annual salary, expected salary, salary expectation, current salary, hourly rate,
      monthly income, gross income, net income, take home pay, tax withheld, overtime pay, monthly rent, bank balance,
      account balance, outstanding balance, outstanding fines, overdue amount, debt amount, loan amount, loan purpose,
      requested amount, amount claimed, credit rating, source of funds, source of wealth, source of income, bankruptcies,
      bankruptcy, total spent, lifetime value, lifetime spend, tax bracket, tax code, pension, pension amount, alimony,
      child support, savings, assets value, investment experience, gift aid, donation amount, refund amount, payout amount,
      wallet balance, stock options, equity grant, severance, commission earned, tips earned`,
    usual: `
      amount, total amount, total, subtotal, total price, grand total, amount paid, amount due, paid amount, balance, income,
      revenue, earnings, fine, fines, penalty, rent, deposit, wage rate, spend, spent, credits balance, payment method,
      payment type`,
    not: `
      max, min, minimum, maximum, average, avg, company, annual company, discount, tax rate, unit, target, default, stock,
      threshold, plan, product, quota`,
    accepts: ["number"],
  },
  {
    category: "communications.preferences",
    clear: `
      newsletter, newsletters, email digest, weekly digest, daily digest, digest frequency, email frequency, notify by email,
      notify by sms, notify on mention, read receipts, email reminders, sms reminders, contact consent, gdpr consent,
      marketing consent at, consent given at, consent date, consented at, marketing opt in at, subscribed at,
      image rights consent, photo consent, communication channel, preferred channel, preferred contact time,
      best time to call, do not email, do not sms, do not mail, no marketing, allow emails, allow marketing,
      allow notifications, mailing list, mailing lists, unsubscribe reason, bounced emails, notification channels,
      product updates, promo emails, promotional emails`,
    usual: "subscribed, email alerts, push enabled, sms enabled, email enabled, weekly summary",
    accepts: ["boolean", "date", "choice", "object"],
    not: "cookie, terms, service",
  },
  {
    category: "communications.preferences",
    usual: "consent, notifications, alerts, mentions, promotions, reminders",
    accepts: ["boolean", "choice"],
  },
  {
    category: "communications.call_recording",
    clear: `
      recording url, recording path, recording file, call summary, call notes, call recording id, voice message, voice note,
      voicemail transcript, meeting recording`,
  },
  {
    category: "communications.support_history",
    clear: `
      satisfaction score, csat, csat score, nps, nps score, support notes, previous tickets, open tickets, complaints,
      past complaints`,
    accepts: ["number", "object"],
  },
];
