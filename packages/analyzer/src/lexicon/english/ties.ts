import type { TermGroup } from "../term-group.ts";

/** English words for a person's work, family, home, papers and accounts elsewhere. */
export const tieTerms: readonly TermGroup[] = [
  {
    category: "profile.job",
    clear: `
      hired at, hired on, hire date, hiring date, date hired, date of hire, date of joining, joining date, join date, employment start, employment start date, employment end date, employment type, employment status, employment contract,
      contract type, contract start, contract end, contract end date, terminated at, terminated on, termination date, termination reason, resignation date, resigned at, last working day, probation end,
      probation ends on, probation ends at, probation end date, probation period, notice period, years of experience, years experience, experience years, weekly hours, hours per week, working hours, work schedule, pay grade, job grade, job level, job family, job description,
      performance rating, performance score, last review score, review score, interview score, interview feedback, available from, availability date, cv url, cv file, cv path, resume file, resume link, resume path,
      qualifications, certifications, license class, speciality, specialty, specialization, specialisation, specialties, area of expertise, expertise, languages spoken, spoken languages, languages known, degree title, field of study, gpa, grade point average,
      student number, student status, school year, year of study, enrolled on, enrolled at, enrollment date, enrolment date, enrollment number, graduation date, graduated at, graduated on, last school, alma mater, previous employers, work history, career history, professional summary, professional title,
      years in role, personnel number, personnel no, employee number, employee no, staff number, payroll number, badge number, work anniversary, vacation days, leave balance, annual leave, remaining leave, leave days, work permit, security clearance, military service, veteran status, driving licence class, volunteer hours`,
    usual:
      "role title, job, position, designation, rank, grade, title, department, experience, certification, skill, skill level, seniority level, qualification, shift, team role, years, degree, course, courses, training, major field",
    accepts: ["choice", "number", "date", "object", "boolean"],
    not: "system, default, page, product, image, window, document, seo, meta, menu, section, seat, list, queue, z, cursor, sort, scroll, plan",
  },
  {
    category: "profile.employer",
    clear:
      "current company, company worked for, previous employer, previous company, place of work, work place, business name, trading name, current organization",
    usual: "organization, organisation, affiliation, institution, firm, employer id",
    not: "parent, target",
  },
  {
    category: "profile.family",
    topics: "marital, spouse, spouses, custody, divorced, widowed, fiance",
    clear: `
      emergency contact name, emergency contact relation, emergency contact relationship, emergency contact details, next of kin name, wedding date, wedding anniversary, date of marriage, marriage date, married, is married, child names, number of dependents,
      dependents count, siblings count, number of siblings, has children, relationship status, family members, family size, lives with, living with, has custody, household members, looked after, in care, foster care, adopted, orphan, relation to patient, relationship to patient, kinship, parental status, guardian name, guardian relationship`,
    usual: "children, family, relationship, relation, partner, dependants, twin, siblings, anniversary, pets, parents, relationship type",
    not: "font, product, device, business, company, foreign, model, table, data, trading",
    accepts: ["choice", "number", "boolean", "date"],
  },
  {
    category: "profile.housing",
    topics: "eviction, evictions, evicted, homeless, homelessness, tenancy, landlord",
    clear: `
      move in date, move out date, moved in at, moved in on, moved out at, moved out on, lease start, lease end, lease start date, lease end date, rent or own, owns home, owns house, own home, home type, accommodation type, accommodation, current accommodation, monthly rent amount, rent amount,
      years at address, time at address, months at address, home value, mortgage balance, living arrangement, living arrangements, residence type, residence status, residential status, number of occupants, occupants, pets allowed preference, shelter stay, current landlord`,
    usual: "housing, rooms wanted, dwelling, mortgage",
    accepts: ["choice", "number", "boolean", "date", "object"],
    not: "vendor, product",
  },
  {
    category: "profile.social_programme",
    topics: "welfare, benefits claimant, medicaid, refugee, asylum",
    clear: `
      free school meals, free meals, free lunch, pupil premium, benefit type, benefit amount, benefits received, receives benefits, benefits, on benefits, legal aid, refugee status, asylum status, asylum seeker, unemployed, unemployment, unemployment status, scholarship, bursary, financial aid, financial aid status, low income, poverty level,
      social worker, social security benefits, case worker name, caseworker, case number, social case, food assistance, eligibility status, universal credit, child benefit, care leaver`,
    usual: "benefit, subsidy, allowance, social programme, social program, assistance",
    accepts: ["choice", "number", "boolean", "date", "object"],
    not: "product, plan, key, feature, template",
  },
  {
    category: "identity.nationality",
    topics: "nationality, citizenship, immigration, visa",
    clear:
      "immigration status, residency status, residence permit, right to work, visa type, visa status, visa expiry, country of origin, country of nationality, work permit type",
    accepts: ["choice", "boolean", "date"],
    not: "card, network, brand",
  },
  {
    category: "identity.government_id",
    topics: "passport, ssn, aadhaar",
    clear: `
      ni number, national insurance no, nin, tax file number, tfn, driver licence, driver licence number, drivers licence number, driver license no, driving license, driving licence no, licence number, license number, professional license number, medical license number, document number, identity document, id document number, id document, id card, id proof, ssn last 4, ssn last four,
      vehicle registration, registration plate number, vehicle plate, car plate, pan number, pan card, voter card, national code, citizen id, citizen number, personal id, personal code, id no, resident number, medicare no, itin number, ein personal, green card number, alien number, ni no, curp, cnic, nric, bsn, pesel, personnummer, cpf number, cuil, jmbg`,
    usual: "licence no, licence, license no, tax number, tax no, identification, id type, identification type, identity card",
    not: "software, product, company, business, content, media, open, key, order, invoice, purchase",
    accepts: ["number"],
  },
  {
    category: "identity.name",
    clear: `
      christian name, birth surname, known as, name prefix, name suffix, legal first name, legal last name, contact person, contact name, customer name, recipient name, first names, sur name, name first, name last, name given, name family, real name, patronymic, second name, given name kana, family name kana,
      former name, previous name, previous names, aka, signed by name, signature data, signature url, handwritten signature, emergency contact, in case of emergency, account holder, beneficiary name, applicant name, co applicant name, buyer name, seller name, sender name, guest name, witness, witness name, lawyer, attorney, preacher, commit author, name on card, passenger names`,
    usual:
      "alias, author name, user full name, submitted by name, signature, first, last, surname prefix, suffix, given, family, contact, recipient, addressee, holder, authored by",
    not: "file, product, host, event, bucket, class, tag, table, column, domain, field, module, package, function, repo, repository, branch, queue, code, digital, webhook, request, hmac, method, signing, email, type, data",
  },
  {
    category: "identity.username",
    clear: "gamertag, gamer tag, player name, screen name, nick, vanity name, user name, login id, sign in name",
    usual: "handle, callsign",
  },
  {
    category: "identity.gender",
    clear: "sex at birth, gender code, birth sex, biological sex, gender expression, title prefix, courtesy title",
    not: "product, target, grammatical",
    accepts: ["choice"],
  },
  {
    category: "identity.date_of_birth",
    topics: "birth, birthdate, birthday, birthplace, birthdays",
    clear:
      "day of birth, month of birth, age years, age at, current age, age verified at, birth time, star sign date, approximate age, estimated age, age category",
    not: "notification, reminder, template, discount, coupon, enabled, wishes",
    accepts: ["date", "number", "choice"],
  },
  {
    category: "identity.physical_description",
    clear:
      "tattoos, tattoo, scars, distinguishing marks, body type, build type, hair style, eye colour code, shoe size eu, ring size, dress size, waist, chest size, physical description, complexion, beard",
    usual: "height, weight, size",
    not: "font, file, image, page, line, product, package, parcel, screen, window, max, min, row, batch, buffer, pool, header, item, gross, net, text, company, cell, container, team, party, group, chunk",
    accepts: ["number", "choice"],
  },
  {
    category: "contact.phone",
    clear:
      "direct dial, direct line, extension number, phone extension, pager, mobile no, contact no, tel no, phone home, phone work, phone mobile, night phone, sms number, whatsapp no, signal number, viber, contact numbers, callback number, emergency phone, emergency number",
    usual: "cell, extension, ext, landline number, contact details",
    not: "file, php, browser, chrome, db, database, image, table, grid, battery, fuel, prison",
    accepts: ["number"],
  },
  {
    category: "contact.postal_address",
    clear:
      "correspondence address, door code, gate code, intercom code, entry code, street 1, street 2, street no, address 1, address 2, line 1, line 2, line 3, suite, unit number, apartment no, flat number, flat, house no, floor number, building number, town city, postcode, post town, eircode, pincode, pin code address, last known address, previous address, forwarding address, registered address, parcel locker, plot number, landmark",
    usual: "neighborhood, neighbourhood, address type, buzzer, mailbox number, subdistrict, ward, village, thana, floor",
    not: "ip, mac, memory, wallet, bind, host, server, contract, token, remote, listen, email, mail, web, url, network, socket, return, base, ethereum, order, invoice, command, code, text",
    accepts: ["number"],
  },
  {
    category: "contact.social",
    clear:
      "discord tag, discord handle, steam id, steam profile, xbox live id, psn id, twitch username, twitch id, youtube channel, youtube url, tiktok username, snapchat, reddit username, mastodon, bluesky, bluesky handle, telegram id, telegram chat id, wechat id, line id, kakao id, vk id, orcid, keybase, gitlab username, stack overflow, behance, dribbble, portfolio url, personal site, personal url, blog url, homepage, google id, facebook user id, github id, linkedin id, twitter id, apple id, microsoft id, discord user id",
    usual: "portfolio, blog, youtube, twitch, tiktok, bluesky, socials, social media, website url, social accounts",
    not: "company, team, avatar, image, redirect, callback, base, api, webhook, icon, logo, file, page, site, canonical, source",
    accepts: ["object", "number"],
  },
  {
    category: "credentials.token",
    topics: "otp, totp, passcode, mfa, passkey",
    clear: `
      session token, access token secret, refresh token hash, reset code, password reset code, verify token, email token, confirm token, confirmation code, confirm code, verification hash, api token, personal access token, user token, auth key, login hash, unsubscribe token, magic link, magic code, remember me token,
      invite code, invitation code, backup code, recovery token, recovery key, recovery phrase, seed phrase, webauthn credential, webauthn challenge, public key credential, credential public key, password salt, auth secret, sso token, oauth token, oauth access token, oauth refresh token, two factor code, two fa secret, 2 fa secret, mfa code, sms code, email code, activation code, activation key, reset password code, device secret, qr code token, hashed token, token hash`,
    usual: "salt, token, secret, auth code, otp hash, nonce, access key, session, hashed key, api key, challenge, qr code",
    loose: true,
    not: "csrf, app, api, bot, client, service, ci, deploy, webhook, server, system, next, page, cursor, design, continuation, integration, application, project, cookie, shop, merchant, store, jwt, stripe, sendgrid, slack, session secret, count, max, total, bearer",
    accepts: ["number", "object"],
  },
  {
    category: "credentials.token",
    within: "credentials",
    clear:
      "token, hash, secret, code, key, otp, challenge, access token, refresh token, id token, session state, public key, value, jti, pin, session id, sid, selector, validator, hashed token",
    not: "csrf, continuation, page, next, cursor, api, client, error, status, grant, response, country, state",
    accepts: ["number", "object"],
  },
  {
    category: "credentials.password",
    clear:
      "password digest, password hash, hashed password, encrypted password, password encrypted, password history, old passwords, previous passwords, security questions, secret question, parental pin, pin hash, unlock code, memorable word, mothers maiden name, crypted password, pass hash, passhash, user pass, userpass",
    accepts: ["object"],
  },
  {
    category: "financial.payment_card",
    clear:
      "masked pan, card pan, exp month, exp year, expiry month, expiry year, card holder, name on card, card fingerprint, card token, card expiry date, card exp, card cvc, card network, cc number, cc exp, cc last 4",
    usual: "last 4, last four, last 4 digits, card, card brand, brand",
    not: "gift, business, id, identity, sim, library, product, score, report, member, loyalty, graphics, post, title, key",
    accepts: ["number", "object"],
  },
  {
    category: "financial.bank_account",
    clear:
      "account holder, account holder name, bank name, bank code, branch code, ifsc, ifsc code, clabe, bsb, upi, upi id, paypal email, paypal account, paypal id, venmo, cash app, beneficiary iban, payout account, bank details, payment details, mobile money number, direct debit mandate",
    usual: "bank, account no, mandate reference",
    accepts: ["number", "object"],
    not: "food, blood, question, memory, power",
  },
  {
    category: "technical.device",
    clear:
      "device uuid, device uid, device serial, device serial number, serial number device, device os, device os version, device platform, device brand, push tokens, push subscription, push endpoint, registration id, fcm tokens, onesignal id, installation id, install id, hardware id, hwid, android id, udid, mac addr, imei number, device ids, client device, battery level, screen resolution, sim number, iccid, vehicle vin, vin, gaming device",
    usual: "os, os name, os version, operating system, device language, serial number, device class, mac, endpoint",
    not: "server, host, bind, listen, local, private, public, internal, node, pool, cluster, gateway, subnet, elastic, static, container, pod, dns, product, language, llm, ai, data, pricing, view, cloud, api, network, interface",
    accepts: ["number", "object", "choice"],
  },
  {
    category: "technical.ip_address",
    clear:
      "ip addr, last ip addr, signup ip, registration ip, login ip address, created ip, creation ip, creator ip, sign in ip, current sign in ip, last sign in ip, author ip, source ip, source ip address, originating ip, ip hash, hashed ip, remote host, ips, known ips, poster ip",
    usual: "ip, ip v4",
    not: "server, host, bind, listen, local, private, public, internal, node, pool, cluster, gateway, subnet, elastic, static, container, pod, dns, whitelist, allowlist, blocklist",
  },
  {
    category: "technical.device",
    within: "device",
    usual: "name, model, platform, brand, manufacturer, serial, type, token, label, hostname, identifier, uuid, version, key",
    accepts: ["number", "choice"],
  },
  {
    category: "technical.cookie_id",
    clear:
      "fingerprint id, visitor uuid, visitor hash, anon id, anonymous user id, ga id, gclid, fbclid, tracking uuid, mixpanel id, amplitude id, posthog id, segment anonymous id, browser id, cookie, cookie value, visitor key",
    usual: "visitor",
  },
  {
    category: "location.precise",
    clear:
      "geo point, geopoint, geo lat, geo lng, gps lat, gps lng, gps lon, location lat, location lng, pickup location, dropoff location, current lat, current lng, home lat, home lng, last latitude, last longitude, last location, gps track, live location, position lat, position lng, whereabouts",
    usual: "latitude, longitude, lat, lng, lon, long, altitude, speed, heading, accuracy, geo, geom, position coordinates",
    not: "store, shop, venue, warehouse, office, max, min, internet, page, download, animation, message, event, api, network, url",
    accepts: ["number", "object"],
  },
  {
    category: "location.coarse",
    clear:
      "country of residence, tax residency, tax residence, tax country, home country, home city, home town, current city, current country, birth country code, ip country, ip city, geo country, geo city, residency, region of residence, lives in",
    usual: "location, city, country, country name, zip prefix, area, locality, state code",
    not: "default, store, shop, venue, event, origin, shipping origin, manufacture, job, file, page, storage, host, item, product, redirect, s3, bucket, supplier",
    accepts: ["choice"],
  },
];
