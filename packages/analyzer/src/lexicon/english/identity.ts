import type { TermGroup } from "../term-group.ts";

/** English words for who a person is. */
export const identityTerms: readonly TermGroup[] = [
  {
    category: "identity.name",
    certain: `
      first name, last name, given name, given names, family name, middle name, maiden name, surname, forename, birth name,
      preferred name, mother name, father name`,
    clear: "full name, nickname, person name, cardholder name, signer name, signatory name, middle initial",
    usual: "name, display name, legal name, screen name, initials, friendly name, handwritten signature",
    weak: "signature, alias, author, signature image",
    not: `
      file, product, host, event, bucket, class, tag, table, column, domain, field, module, package, function, display, repo,
      repository, branch, queue, code`,
  },
  {
    category: "identity.username",
    clear: "username, login name, user login",
    usual: "login, user handle",
    weak: "handle",
    not: "smtp, db, database, redis, proxy, ftp, ssh, root, keystore, pg, postgres, mysql, mongo, broker, queue, http, basic, bot",
  },
  {
    category: "identity.government_id",
    certain: `
      ssn, social security number, social security no, national id, national id number, national identity number,
      national insurance number, passport number, passport no, driver license, driver license number, drivers license,
      drivers license number, driving licence, driving licence number, driving license number, identity card number,
      id card number, identity document number, aadhaar, aadhaar number, cpf, itin, voter id, visa number,
      residence permit number, medicare number, nhs number, codice fiscale`,
    clear: `
      tax id, tax number, tax identification number, taxpayer id, tin, license plate, licence plate, number plate,
      plate number, registration plate, passport, personal identification number, government id`,
    usual: "id number, identity number, identification number, dni, nif, nin, personal number",
    accepts: ["number"],
  },
  {
    category: "identity.date_of_birth",
    certain: `
      date of birth, birth date, birthday, dob, birth year, year of birth, birth month, place of birth, birth place,
      birthplace, birth city, city of birth, birth country, country of birth, born on, born at`,
    usual: "age, age range, age group, age band",
    not: "max, min, cache, page, session, cookie, image, message, cert, certificate, record",
    accepts: ["date", "number", "choice"],
  },
  {
    category: "identity.gender",
    clear: "gender, sex, pronouns, gender identity",
    usual: "salutation, honorific, pronoun",
    accepts: ["choice"],
  },
  {
    category: "identity.photo",
    clear: `
      avatar, avatar url, profile picture, profile picture url, profile photo, profile photo url, profile image,
      profile image url, profile pic, selfie, headshot, id photo, passport photo, user image`,
    usual: "photo, photo url, portrait, image, picture, picture url",
    not: "product, team, cover, banner, background, hero, og, preview, logo, page, post, default, icon",
  },
  {
    category: "identity.nationality",
    certain: "nationality",
    clear: "citizenship, country of citizenship, citizenship country",
    usual: "citizenships",
    accepts: ["choice"],
  },
  {
    category: "identity.physical_description",
    clear: "eye color, eye colour, hair color, hair colour, shoe size, body height, body weight, height cm, weight kg",
    weak: "height, weight",
    accepts: ["number", "choice"],
  },
];
