import type { TermGroup } from "../term-group.ts";

/** English words for what a person owns, earns and signs in with. */
export const moneyAndAccessTerms: readonly TermGroup[] = [
  {
    category: "financial.payment_card",
    certain: "card number, credit card number, debit card number, cvv, cvc, cvv2",
    clear: `
      credit card, debit card, payment card, card cvc, card expiry, card expiration, card exp month, card exp year,
      card expiry month, card expiry year, cardholder, card holder, card holder name, card last4, card last 4, card last four,
      last4, card security code`,
    usual: "pan, card brand, card type",
    not: "gift, business, id, identity, sim, library",
    accepts: ["number"],
  },
  {
    category: "financial.bank_account",
    certain: "iban, bank account number",
    clear: "bank account, bank account no, routing number, sort code, bank account holder, account holder name, swift code, bank iban",
    usual: "account number, bic, account holder, swift",
    accepts: ["number"],
  },
  {
    category: "financial.transaction",
    clear: `
      salary, base salary, annual salary, gross salary, net salary, income, annual income, household income, monthly income,
      net worth, credit score, purchase history, order history, payment history, hourly wage, wage, wages, pay grade`,
    usual: "compensation, hourly rate, pay rate, total spent, debt, bonus, credit limit, assets",
    weak: "balance, lifetime value",
    not: "max, min, average, avg, median, company, operating, static, build",
    accepts: ["number"],
  },
  {
    category: "credentials.password",
    clear: "password, passwd, pwd, passphrase, security answer, security question, secret answer, pass word",
    not: "smtp, db, database, redis, proxy, ftp, ssh, root, keystore, pg, postgres, mysql, mongo, broker, queue, http, basic",
  },
  { category: "credentials.password", usual: "pin, pin code, passcode", accepts: ["number"] },
  {
    category: "credentials.token",
    clear: `
      session token, reset token, password reset token, reset password token, verification token, email verification token,
      confirmation token, magic link token, remember token, activation token, otp, otp code, one time code, one time password,
      totp secret, two factor secret, mfa secret, otp secret, recovery codes, backup codes, login code, login token,
      invitation token, invite token`,
    usual: `
      access token, refresh token, id token, auth token, session id, verification code, jwt, bearer token, security code,
      recovery code, session key`,
    weak: "token, session",
    not: "csrf, app, api, bot, client, service, ci, deploy",
    accepts: ["number"],
  },
];
