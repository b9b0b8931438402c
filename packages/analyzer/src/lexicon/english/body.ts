import type { TermGroup } from "../term-group.ts";

/** English words for health, beliefs and offences where the owner tells what they mean, or where one word is enough. */
export const bodyTerms: readonly TermGroup[] = [
  {
    category: "special.health",
    topics: `
      medical, clinical, allergy, allergies, allergen, vaccine, vaccination, vaccinated, immunization, pregnancy, pregnant,
      disability, disabled person, handicap, diagnosis, diagnoses, hiv, covid, symptom, symptoms, surgery, surgical,
      psychiatric, psychological, chronic, prosthesis, wheelchair, menstrual, fertility, contraception, insulin, cholesterol,
      smoker, smoking, tobacco, alcohol, injury, injuries, hospitalization, therapist, rehabilitation, addiction, epilepsy,
      asthma, diabetes, diabetic, cancer, oncology, anesthesia, prescription, dosage, calories`,
    clear: `
      health conditions, special needs, special educational needs, accessibility needs, accessibility requirements,
      access needs, support needs, medical record no, mrn, patient number, hospital number, health card number,
      insurance member id, health insurance, health insurance company, insurance provider, insurance policy no,
      smoking status, drinking habits, cause of death, deceased, deceased at, date of death, death date, died at, died on,
      deceased on, is deceased, heart rate, resting heart rate, max heart rate, vo 2 max, vo 2, vo2max, body fat,
      body mass index, hydration, steps count, sick days, doctors note, doctor note, hearing loss, visual impairment,
      glucose level, vital signs, medical leave, sick pay, dietary needs, intolerances, food allergies, immunisations,
      immunisation status, care plan, care needs, care level, treatment plan, organ donor, living will, sobriety,
      weight loss goal, stress level, pain level, mental state, kinks`,
    usual: `
      mood, sleep hours, sleep quality, sleep duration, weight kg, body temperature, bmr, oxygen, pulse, smokes, drinks,
      hospital, physician, primary doctor, family doctor, gp, smoke, drink`,
    not: `
      system, server, service, template, config, enabled, product, category, catalog, supplies, device, website, mode, timer,
      interval, timeout`,
    accepts: ["number", "choice", "boolean", "object", "date"],
  },
  {
    category: "special.health",
    within: "health",
    clear: `
      weight, height, temperature, pulse, reason, notes, note, comment, comments, condition, conditions, complaint,
      chief complaint, result, results, dose, drug, medicine, frequency, severity, onset, outcome, finding, findings, summary,
      instructions, duration, substance, reaction, advice, risk, insurance, pharmacy, preferred pharmacy, blood, history,
      procedure, admission, discharge, follow up, follow up on, follow up at, description`,
    accepts: ["number", "choice", "boolean", "object", "date"],
  },
  {
    category: "special.religion",
    topics: "religion, religious, baptism, baptised, baptized, denomination, christening, communion, confession, halal, kosher, church",
    within: "religion",
    clear: "confirmed on, confirmation date, confirmed at, faith, rite",
    accepts: ["choice", "date", "boolean"],
  },
  {
    category: "special.religion",
    topics: "religion, religious, baptism, baptised, baptized, denomination, christening",
    clear: "church tax, church member, church membership, church attendance",
    accepts: ["choice", "date", "boolean"],
  },
  {
    category: "special.ethnicity",
    topics: "ethnicity, ethnic, racial",
    clear: "skin color, skin colour, skin tone, indigenous status, native language, mother tongue, home language",
    usual: "tribe, caste, clan, ancestry",
    accepts: ["choice", "boolean"],
  },
  {
    category: "special.politics",
    topics: "political, politically",
    clear: "pep, pep status, is pep, voted for",
    not: "map, region, boundary",
    accepts: ["choice", "boolean"],
  },
  {
    category: "special.sexual_orientation",
    topics: "sexual, sexuality",
    clear: "interested in, looking for, seeking gender, preferred gender, gender preference, show me gender",
    not: "content, harassment, explicit",
    accepts: ["choice"],
  },
  {
    category: "special.biometric",
    topics: "biometric, biometrics, faceprint",
    clear: "fingerprints, iris, retina scan, voice sample, liveness check, face image",
    not: "device, browser, enabled, supported",
    accepts: ["object", "boolean"],
  },
  { category: "special.genetic", topics: "genetic, genome, genotype, dna, haplogroup", not: "algorithm", accepts: ["object", "choice"] },
  {
    category: "special.trade_union",
    clear: "union member, union membership, union representative, trade union member, union dues",
    accepts: ["boolean", "choice", "number", "date"],
  },
  {
    category: "criminal",
    topics: `
      criminal, felony, misdemeanor, offence, offense, arrested, convicted, conviction, convictions, parole,
      probation officer, incarcerated, prison`,
    clear: `
      on bail, criminal charges, sentence length, sentence months, gang affiliation, gang, booking number, arrest date,
      arrested at, police record, police report number, background check result, background check status, court case, warrant,
      prior arrests, sex offender, dbs check, police clearance`,
    accepts: ["boolean", "choice", "object", "number", "date"],
  },
  {
    category: "criminal",
    within: "criminal",
    clear: `
      bail, sentence, charge, charges, cell, verdict, plea, release date, release on, bail amount, custody, court,
      case number, offence, offense, victim, crime, legal aid, sentenced at, sentence date, facility`,
    accepts: ["boolean", "choice", "object", "number", "date"],
  },
];
