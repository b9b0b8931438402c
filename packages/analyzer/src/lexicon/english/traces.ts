import type { TermGroup } from "../term-group.ts";

/** English words for how a person is reached, pays, signs in and is located: devices, cards, secrets, places. */
export const traceTerms: readonly TermGroup[] = [
  {
    category: "contact.phone",
    clear: `
      direct dial, direct line, extension number, phone extension, pager, mobile no, contact no, tel no, phone home,
      phone work, phone mobile, night phone, sms number, whatsapp no, signal number, viber, contact numbers, callback number,
      emergency phone, emergency number`,
    usual: "cell, extension, ext, landline number, contact details",
    not: "file, php, browser, chrome, db, database, image, table, grid, battery, fuel, prison",
    accepts: ["number"],
  },
  {
    category: "contact.postal_address",
    clear: `
      correspondence address, door code, gate code, intercom code, entry code, street 1, street 2, street no, address 1,
      address 2, line 1, line 2, line 3, unit number, apartment no, flat number, house no, floor number, building number,
      town city, postcode, post town, eircode, pincode, pin code address, last known address, previous address,
      forwarding address, registered address, parcel locker, plot number, landmark`,
    usual: "neighborhood, neighbourhood, address type, buzzer, mailbox number, subdistrict, ward, village, thana, floor",
    not: `
      ip, mac, memory, wallet, bind, host, server, contract, token, remote, listen, email, mail, web, url, network, socket,
      return, base, ethereum, order, invoice, command, code, text`,
    accepts: ["number"],
  },
  {
    category: "contact.social",
    clear: `
      discord tag, discord handle, steam id, steam profile, xbox live id, psn id, twitch username, twitch id, youtube channel,
      youtube url, tiktok username, snapchat, reddit username, mastodon, bluesky, bluesky handle, telegram id,
      telegram chat id, wechat id, line id, kakao id, vk id, orcid, keybase, gitlab username, stack overflow, behance,
      dribbble, portfolio url, personal site, personal url, blog url, homepage, google id, facebook user id, github id,
      linkedin id, twitter id, apple id, microsoft id, discord user id`,
    usual: "portfolio, blog, youtube, twitch, tiktok, bluesky, socials, social media, website url, social accounts",
    not: "company, team, avatar, image, redirect, callback, base, api, webhook, icon, logo, file, page, site, canonical, source",
    accepts: ["object", "number"],
  },
  {
    category: "credentials.token",
    topics: "otp, totp, passcode, mfa, passkey",
    clear: `
      session token, access token secret, refresh token hash, reset code, password reset code, verify token, email token,
      confirm token, confirmation code, confirm code, verification hash, api token, personal access token, user token,
      auth key, login hash, unsubscribe token, magic link, magic code, remember me token, invite code, invitation code,
      backup code, recovery token, recovery key, recovery phrase, seed phrase, webauthn credential, webauthn challenge,
      public key credential, credential public key, password salt, auth secret, sso token, oauth token, oauth access token,
      oauth refresh token, two factor code, two fa secret, 2 fa secret, mfa code, sms code, email code, activation code,
      activation key, reset password code, device secret, qr code token, hashed token, token hash`,
    usual: "salt, token, secret, auth code, otp hash, nonce, access key, session, hashed key, api key, challenge, qr code",
    loose: true,
    not: `
      csrf, app, api, bot, client, service, ci, deploy, webhook, server, system, next, page, cursor, design, continuation,
      integration, application, project, cookie, shop, merchant, store, jwt, stripe, sendgrid, slack, session secret, count,
      max, total, bearer`,
    accepts: ["number", "object"],
  },
  {
    category: "credentials.token",
    within: "credentials",
    clear: `
      token, hash, secret, code, key, otp, challenge, access token, refresh token, id token, session state, public key, value,
      jti, pin, session id, sid, selector, validator, hashed token`,
    not: "csrf, continuation, page, next, cursor, api, client, error, status, grant, response, country, state",
    accepts: ["number", "object"],
  },
  {
    category: "credentials.password",
    clear: `
      password digest, password hash, hashed password, encrypted password, password encrypted, password history,
      old passwords, previous passwords, security questions, secret question, parental pin, pin hash, unlock code,
      memorable word, mothers maiden name, crypted password, pass hash, passhash, user pass, userpass`,
    accepts: ["object"],
  },
  {
    category: "financial.payment_card",
    clear: `
      masked pan, card pan, exp month, exp year, expiry month, expiry year, card holder, name on card, card fingerprint,
      card token, card expiry date, card exp, card cvc, card network, cc number, cc exp, cc last 4`,
    usual: "last 4, last four, last 4 digits, card, card brand, brand",
    not: "gift, business, id, identity, sim, library, product, score, report, member, loyalty, graphics, post, title, key",
    accepts: ["number", "object"],
  },
  {
    category: "financial.bank_account",
    clear: `
      account holder, account holder name, bank name, bank code, branch code, ifsc, ifsc code, clabe, bsb, upi, upi id,
      paypal email, paypal account, paypal id, venmo, cash app, beneficiary iban, payout account, bank details,
      payment details, mobile money number, direct debit mandate`,
    usual: "bank, account no, mandate reference",
    accepts: ["number", "object"],
    not: "food, blood, question, memory, power",
  },
  {
    category: "technical.device",
    clear: `
      device uuid, device uid, device serial, device serial number, serial number device, device os, device os version,
      device platform, device brand, push tokens, push subscription, push endpoint, registration id, fcm tokens, onesignal id,
      installation id, install id, hardware id, hwid, android id, udid, mac addr, imei number, device ids, client device,
      battery level, screen resolution, sim number, iccid, vehicle vin, vin, gaming device`,
    usual: "os, os name, os version, operating system, device language, serial number, device class, mac, endpoint",
    not: `
      server, host, bind, listen, local, private, public, internal, node, pool, cluster, gateway, subnet, elastic, static,
      container, pod, dns, product, language, llm, ai, data, pricing, view, cloud, api, network, interface`,
    accepts: ["number", "object", "choice"],
  },
  {
    category: "technical.ip_address",
    clear: `
      ip addr, last ip addr, signup ip, registration ip, login ip address, created ip, creation ip, creator ip, sign in ip,
      current sign in ip, last sign in ip, author ip, source ip, source ip address, originating ip, ip hash, hashed ip,
      remote host, ips, known ips, poster ip`,
    usual: "ip, ip v4",
    not: `
      server, host, bind, listen, local, private, public, internal, node, pool, cluster, gateway, subnet, elastic, static,
      container, pod, dns, whitelist, allowlist, blocklist`,
  },
  {
    category: "technical.device",
    within: "device",
    usual: "name, model, platform, brand, manufacturer, serial, type, token, label, hostname, identifier, uuid, version, key",
    accepts: ["number", "choice"],
  },
  {
    category: "technical.cookie_id",
    clear: `
      fingerprint id, visitor uuid, visitor hash, anon id, anonymous user id, ga id, gclid, fbclid, tracking uuid,
      mixpanel id, amplitude id, posthog id, segment anonymous id, browser id, cookie value, visitor key`,
    usual: "visitor",
  },
  {
    category: "location.precise",
    clear: `
      geo point, geopoint, geo lat, geo lng, gps lat, gps lng, gps lon, location lat, location lng, pickup location,
      dropoff location, current lat, current lng, home lat, home lng, last latitude, last longitude, last location, gps track,
      live location, position lat, position lng, whereabouts`,
    usual: "latitude, longitude, lat, lng, lon, long, altitude, speed, heading, accuracy, geo, geom, position coordinates",
    not: "store, shop, venue, warehouse, office, max, min, internet, page, download, animation, message, event, api, network, url",
    accepts: ["number", "object"],
  },
  {
    category: "location.coarse",
    clear: `
      country of residence, tax residency, tax residence, tax country, home country, home city, home town, current city,
      current country, birth country code, ip country, ip city, geo country, geo city, residency, region of residence,
      lives in`,
    usual: "location, city, country, country name, zip prefix, area, locality, state code",
    not: `
      default, store, shop, venue, event, origin, shipping origin, manufacture, job, file, page, storage, host, item, product,
      redirect, s3, bucket, supplier`,
    accepts: ["choice"],
  },
];
