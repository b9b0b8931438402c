import type { TermGroup } from "../term-group.ts";

/** English words for special categories (GDPR Art. 9) and offences (Art. 10). */
export const specialTerms: readonly TermGroup[] = [
  {
    category: "special.health",
    certain: `
      blood type, blood group, medical history, medical condition, medical conditions, health condition, health conditions,
      medical record number, vaccination status`,
    clear: `
      diagnosis, diagnoses, medication, medications, allergies, allergy, disability, disabilities, blood pressure, heart rate,
      symptoms, prescription, prescriptions, pregnancy, pregnant, vaccination, vaccinations, immunizations, bmi,
      mental health, medical notes, health data, illness, illnesses, health insurance number, sick leave, blood glucose,
      disability status, disability type`,
    usual: "treatment, disease, health, health status, therapy",
    not: "service, system, server, cluster, node",
    accepts: ["number", "choice", "boolean", "object"],
  },
  {
    category: "special.ethnicity",
    certain: "ethnicity, ethnic origin, ethnic group, racial origin",
    usual: "race",
    accepts: ["choice"],
  },
  {
    category: "special.religion",
    certain: "religion, religious belief, religious beliefs, religious affiliation",
    usual: "faith, belief, beliefs",
    accepts: ["choice"],
  },
  {
    category: "special.politics",
    certain: "political opinion, political opinions, political affiliation, political views, party affiliation",
    clear: "political party, voting intention",
    accepts: ["choice"],
  },
  {
    category: "special.sexual_orientation",
    certain: "sexual orientation, sexual preference",
    clear: "sexuality, sex life",
    accepts: ["choice"],
  },
  {
    category: "special.biometric",
    clear: `
      biometric, biometrics, biometric data, biometric template, face embedding, face descriptor, face template,
      facial template, iris scan, voiceprint, voice print, fingerprint template, fingerprint data`,
    usual: "fingerprint, face id",
    not: "device, browser, key, ssh, certificate, content, file, cert",
    accepts: ["object"],
  },
  {
    category: "special.genetic",
    clear: "genetic data, dna sequence, genotype, dna profile, genetic profile",
    usual: "dna, genome",
    accepts: ["object"],
  },
  {
    category: "special.trade_union",
    clear: "trade union, trade union membership, union membership, union member",
    accepts: ["boolean", "choice"],
  },
  {
    category: "criminal",
    certain: "criminal record, criminal history, criminal convictions",
    clear: "conviction, convictions, arrest record, arrest history, offences, offenses",
    usual: "background check",
    accepts: ["boolean", "choice", "object"],
  },
];
