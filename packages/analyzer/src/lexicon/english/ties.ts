import type { TermGroup } from "../term-group.ts";

/** English words for a person's work, family, home, papers and looks. */
export const tieTerms: readonly TermGroup[] = [
  {
    category: "profile.job",
    clear: `
      hired at, hired on, hire date, hiring date, date hired, date of hire, date of joining, date joined, joining date,
      professional situation, work situation, join date, employment date, employment start, employment start date,
      employment end date, employment type, employment status, employment contract, contract type, contract start,
      contract end, contract end date, terminated at, terminated on, termination date, termination reason, resignation date,
      resigned at, last working day, probation end, probation ends on, probation ends at, probation end date,
      probation period, notice period, years of experience, years experience, experience years, weekly hours, hours per week,
      working hours, work schedule, pay grade, job grade, job level, job family, job description, performance rating,
      performance score, last review score, review score, interview score, interview feedback, available from,
      availability date, cv url, cv file, cv path, resume file, resume link, resume path, qualifications, certifications,
      license class, speciality, specialty, specialization, specialisation, specialties, area of expertise, expertise,
      languages spoken, spoken languages, languages known, degree title, field of study, gpa, grade point average,
      student number, student status, school year, year of study, enrolled on, enrolled at, enrollment date, enrolment date,
      enrollment number, graduation date, graduated at, graduated on, last school, alma mater, previous employers,
      work history, career history, professional summary, professional title, years in role, personnel number, personnel no,
      employee number, employee no, staff number, payroll number, badge number, work anniversary, vacation days,
      leave balance, annual leave, remaining leave, leave days, work permit, security clearance, military service,
      veteran status, driving licence class, volunteer hours`,
    usual: `
      role title, job, position, designation, rank, grade, title, department, experience, certification, skill, skill level,
      seniority level, qualification, shift, team role, years, degree, course, courses, training, major field`,
    accepts: ["choice", "number", "date", "object", "boolean"],
    not: `
      system, default, page, product, image, window, document, seo, meta, menu, section, seat, list, queue, z, cursor, sort,
      scroll, plan`,
  },
  {
    category: "profile.job",
    within: "employment",
    clear: `
      start date, end date, started on, ended on, start, end, level, team, location, shift, hours, schedule, allowance,
      tenure`,
    accepts: ["date", "number", "choice"],
  },
  {
    category: "profile.employer",
    clear: `
      current company, company worked for, previous employer, previous company, place of work, work place, business name,
      trading name, current organization`,
    usual: "organization, organisation, affiliation, institution, firm, employer id",
    not: "parent, target",
  },
  {
    category: "profile.family",
    topics: "marital, spouse, spouses, custody, divorced, widowed, fiance",
    clear: `
      emergency contact name, emergency contact relation, emergency contact relationship, emergency contact details,
      next of kin name, wedding date, wedding anniversary, date of marriage, marriage date, married, is married, child names,
      number of dependents, dependents count, siblings count, number of siblings, has children, relationship status,
      family members, family size, lives with, living with, has custody, household members, looked after, in care,
      foster care, adopted, orphan, relation to patient, relationship to patient, kinship, parental status, family situation,
      guardian name, guardian relationship`,
    usual: "children, family, relationship, relation, partner, dependants, twin, siblings, anniversary, pets, parents, relationship type",
    not: "font, product, device, business, company, foreign, model, table, data, trading",
    accepts: ["choice", "number", "boolean", "date"],
  },
  {
    category: "profile.housing",
    topics: "eviction, evictions, evicted, homeless, homelessness, tenancy, landlord",
    clear: `
      move in date, move out date, moved in at, moved in on, moved out at, moved out on, lease start, lease end,
      lease start date, lease end date, rent or own, owns home, owns house, own home, home type, accommodation type,
      accommodation, current accommodation, monthly rent amount, rent amount, years at address, time at address,
      months at address, home value, mortgage balance, living arrangement, living arrangements, residence type,
      residence status, residential status, number of occupants, occupants, pets allowed preference, shelter stay,
      current landlord`,
    usual: "housing, rooms wanted, dwelling, mortgage",
    accepts: ["choice", "number", "boolean", "date", "object"],
    not: "vendor, product",
  },
  {
    category: "profile.social_programme",
    topics: "welfare, benefits claimant, medicaid, refugee, asylum",
    clear: `
      free school meals, free meals, free lunch, pupil premium, benefit type, benefit amount, benefits received,
      receives benefits, benefits, on benefits, legal aid, refugee status, asylum status, asylum seeker, unemployed,
      unemployment, unemployment status, scholarship, bursary, financial aid, financial aid status, low income, poverty level,
      social worker, social security benefits, case worker name, caseworker, case number, social case, food assistance,
      eligibility status, universal credit, child benefit, care leaver`,
    usual: "benefit, subsidy, allowance, social programme, social program, assistance",
    accepts: ["choice", "number", "boolean", "date", "object"],
    not: "product, plan, key, feature, template",
  },
  {
    category: "identity.nationality",
    topics: "nationality, citizenship, immigration, visa",
    clear: `
      immigration status, residency status, residence permit, right to work, visa type, visa status, visa expiry,
      country of origin, country of nationality, work permit type`,
    accepts: ["choice", "boolean", "date"],
    not: "card, network, brand",
  },
  {
    category: "identity.government_id",
    topics: "passport, ssn, aadhaar",
    clear: `
      ni number, national insurance no, nin, tax file number, tfn, driver licence, driver licence number,
      drivers licence number, driver license no, driving license, driving licence no, licence number, license number,
      professional license number, medical license number, document number, identity document, id document number,
      id document, id card, id proof, ssn last 4, ssn last four, vehicle registration, registration plate number,
      vehicle plate, car plate, pan number, pan card, voter card, national code, citizen id, citizen number, personal id,
      personal code, id no, resident number, medicare no, itin number, ein personal, green card number, alien number, ni no,
      curp, cnic, nric, bsn, pesel, personnummer, cpf number, cuil, jmbg`,
    usual: `
      registration number, licence no, licence, license no, tax number, tax no, identification, id type, identification type,
      identity card`,
    not: "software, product, company, business, content, media, open, key, order, invoice, purchase",
    accepts: ["number"],
  },
  {
    category: "identity.name",
    clear: `
      christian name, birth surname, known as, name prefix, name suffix, legal first name, legal last name, contact person,
      contact name, customer name, recipient name, first names, sur name, name first, name last, name given, name family,
      real name, patronymic, second name, given name kana, family name kana, former name, previous name, previous names,
      signed by name, signature data, signature url, handwritten signature, emergency contact, in case of emergency,
      account holder, beneficiary name, applicant name, co applicant name, buyer name, seller name, sender name, guest name,
      witness, witness name, lawyer, attorney, preacher, commit author, name on card, passenger names`,
    usual: `
      alias, author name, user full name, submitted by name, signature, first, last, surname prefix, suffix, given, family,
      contact, recipient, addressee, holder, authored by`,
    not: `
      file, product, host, event, bucket, class, tag, table, column, domain, field, module, package, function, repo,
      repository, branch, queue, code, digital, webhook, request, hmac, method, signing, email, type, data`,
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
    clear: `
      day of birth, month of birth, age years, age at, current age, age verified at, birth time, star sign date,
      approximate age, estimated age, age category`,
    not: "notification, reminder, template, discount, coupon, enabled, wishes",
    accepts: ["date", "number", "choice"],
  },
  {
    category: "identity.physical_description",
    clear: `
      tattoos, tattoo, scars, distinguishing marks, body type, build type, hair style, eye colour code, shoe size eu,
      ring size, dress size, waist, chest size, physical description, complexion, beard`,
    usual: "height, weight, size",
    not: `
      font, file, image, page, line, product, package, parcel, screen, window, max, min, row, batch, buffer, pool, header,
      item, gross, net, text, company, cell, container, team, party, group, chunk`,
    accepts: ["number", "choice"],
  },
];
