const PD = "https://w3id.org/dpv/pd#";
const DPV = "https://w3id.org/dpv#";

/** What is known of one built-in personal-data category. */
export interface CategoryFacts {
  readonly label: { readonly en: string; readonly fr: string };
  /** IRI of the nearest DPV 2.3 concept. */
  readonly dpv: string;
  /** Key of the nearest fideslang 3.1 data category. */
  readonly fides: string;
  /** `9`: special category, GDPR Art. 9(1). `10`: criminal convictions and offences, GDPR Art. 10. */
  readonly special?: 9 | 10;
}

/**
 * The built-in personal-data categories: dotted leaves, each with its labels and its name in two public vocabularies.
 *
 * @see https://w3id.org/dpv/pd (DPV 2.3, W3C Data Privacy Vocabularies and Controls Community Group); fideslang 3.1 (Ethyca, CC BY 4.0)
 */
export const personalDataCategories = {
  "identity.name": { label: { en: "Name", fr: "Nom" }, dpv: `${PD}Name`, fides: "user.name" },
  "identity.username": { label: { en: "User name", fr: "Identifiant de connexion" }, dpv: `${PD}Username`, fides: "user.account.username" },
  "identity.government_id": {
    label: { en: "Official identifier", fr: "Identifiant officiel" },
    dpv: `${PD}OfficialID`,
    fides: "user.government_id",
  },
  "identity.date_of_birth": {
    label: { en: "Date or place of birth, age", fr: "Date ou lieu de naissance, âge" },
    dpv: `${PD}BirthDate`,
    fides: "user.demographic.date_of_birth",
  },
  "identity.gender": { label: { en: "Gender", fr: "Genre" }, dpv: `${PD}Gender`, fides: "user.demographic.gender" },
  "identity.photo": { label: { en: "Picture", fr: "Photographie" }, dpv: `${PD}Picture`, fides: "user.content.self_image" },
  "identity.nationality": { label: { en: "Nationality", fr: "Nationalité" }, dpv: `${PD}Nationality`, fides: "user.demographic" },
  "identity.physical_description": {
    label: { en: "Physical description", fr: "Description physique" },
    dpv: `${PD}PhysicalCharacteristic`,
    fides: "user.demographic",
  },
  "contact.email": { label: { en: "E-mail address", fr: "Adresse électronique" }, dpv: `${PD}EmailAddress`, fides: "user.contact.email" },
  "contact.phone": {
    label: { en: "Telephone number", fr: "Numéro de téléphone" },
    dpv: `${PD}TelephoneNumber`,
    fides: "user.contact.phone_number",
  },
  "contact.postal_address": {
    label: { en: "Postal address", fr: "Adresse postale" },
    dpv: `${PD}PhysicalAddress`,
    fides: "user.contact.address",
  },
  "contact.social": {
    label: { en: "Social media account", fr: "Compte de réseau social" },
    dpv: `${PD}SocialMedia`,
    fides: "user.contact",
  },
  "technical.ip_address": { label: { en: "IP address", fr: "Adresse IP" }, dpv: `${PD}IPAddress`, fides: "user.device.ip_address" },
  "technical.device": { label: { en: "Device", fr: "Terminal" }, dpv: `${PD}DeviceBased`, fides: "user.device.device_id" },
  "technical.cookie_id": {
    label: { en: "Cookie identifier", fr: "Identifiant de cookie" },
    dpv: `${PD}Tracking`,
    fides: "user.device.cookie_id",
  },
  "technical.user_agent": {
    label: { en: "Browser and operating system", fr: "Navigateur et système d'exploitation" },
    dpv: `${PD}UserAgent`,
    fides: "user.device",
  },
  "location.precise": { label: { en: "Precise location", fr: "Localisation précise" }, dpv: `${PD}GPSCoordinate`, fides: "user.location" },
  "location.coarse": { label: { en: "Region or country", fr: "Région ou pays" }, dpv: `${PD}Location`, fides: "user.location" },
  "profile.job": {
    label: { en: "Position and professional background", fr: "Fonction et parcours professionnel" },
    dpv: `${PD}Job`,
    fides: "user.job_title",
  },
  "profile.employer": { label: { en: "Employer", fr: "Employeur" }, dpv: `${PD}CurrentEmployment`, fides: "user.workplace" },
  "profile.preferences": {
    label: { en: "Preferences and interests", fr: "Préférences et centres d'intérêt" },
    dpv: `${PD}Preference`,
    fides: "user.demographic.profile",
  },
  "profile.family": {
    label: { en: "Family situation", fr: "Situation familiale" },
    dpv: `${PD}Family`,
    fides: "user.demographic.marital_status",
  },
  "profile.housing": { label: { en: "Housing situation", fr: "Situation de logement" }, dpv: `${PD}Household`, fides: "user.demographic" },
  "profile.social_programme": {
    label: { en: "Social programmes", fr: "Aides et programmes sociaux" },
    dpv: `${PD}SocialStatus`,
    fides: "user.demographic",
  },
  "usage.activity": {
    label: { en: "Use of the service", fr: "Utilisation du service" },
    dpv: `${PD}ServiceConsumptionBehaviour`,
    fides: "user.behavior",
  },
  "usage.content": {
    label: { en: "Content written by or about the person", fr: "Contenu écrit par la personne ou à son sujet" },
    dpv: `${PD}Opinion`,
    fides: "user.content",
  },
  "communications.preferences": {
    label: { en: "Communication preferences", fr: "Préférences de communication" },
    dpv: `${PD}PrivacyPreference`,
    fides: "user.privacy_preferences",
  },
  "communications.call_recording": {
    label: { en: "Call recording", fr: "Enregistrement d'appel" },
    dpv: `${PD}VoiceCommunicationRecording`,
    fides: "user.biometric.voice",
  },
  "communications.support_history": {
    label: { en: "Support history", fr: "Historique d'assistance" },
    dpv: `${PD}Communication`,
    fides: "user.content.private",
  },
  "financial.payment_card": {
    label: { en: "Payment card", fr: "Carte de paiement" },
    dpv: `${PD}PaymentCard`,
    fides: "user.financial.credit_card",
  },
  "financial.bank_account": {
    label: { en: "Bank account", fr: "Compte bancaire" },
    dpv: `${PD}BankAccount`,
    fides: "user.financial.bank_account",
  },
  "financial.transaction": {
    label: { en: "Transactions, pay and wealth", fr: "Transactions, rémunération et patrimoine" },
    dpv: `${PD}Transactional`,
    fides: "user.financial",
  },
  "credentials.password": { label: { en: "Password", fr: "Mot de passe" }, dpv: `${PD}Password`, fides: "user.authorization.password" },
  "credentials.token": {
    label: { en: "Session, reset or access token", fr: "Jeton de session, de réinitialisation ou d'accès" },
    dpv: `${PD}Authenticating`,
    fides: "user.authorization.credentials",
  },
  "special.health": { label: { en: "Health", fr: "Santé" }, dpv: `${PD}Health`, fides: "user.health_and_medical", special: 9 },
  "special.ethnicity": {
    label: { en: "Racial or ethnic origin", fr: "Origine raciale ou ethnique" },
    dpv: `${PD}EthnicOrigin`,
    fides: "user.demographic.race_ethnicity",
    special: 9,
  },
  "special.religion": {
    label: { en: "Religious or philosophical beliefs", fr: "Convictions religieuses ou philosophiques" },
    dpv: `${PD}ReligiousBelief`,
    fides: "user.demographic.religious_belief",
    special: 9,
  },
  "special.politics": {
    label: { en: "Political opinions", fr: "Opinions politiques" },
    dpv: `${PD}PoliticalOpinion`,
    fides: "user.demographic.political_opinion",
    special: 9,
  },
  "special.sexual_orientation": {
    label: { en: "Sex life or sexual orientation", fr: "Vie sexuelle ou orientation sexuelle" },
    dpv: `${PD}SexualPreference`,
    fides: "user.demographic.sexual_orientation",
    special: 9,
  },
  "special.biometric": {
    label: { en: "Biometric data", fr: "Données biométriques" },
    dpv: `${PD}Biometric`,
    fides: "user.biometric",
    special: 9,
  },
  "special.genetic": {
    label: { en: "Genetic data", fr: "Données génétiques" },
    dpv: `${PD}Genetic`,
    fides: "user.health_and_medical.genetic",
    special: 9,
  },
  "special.trade_union": {
    label: { en: "Trade union membership", fr: "Appartenance syndicale" },
    dpv: `${PD}TradeUnionMembership`,
    fides: "user.demographic",
    special: 9,
  },
  criminal: {
    label: { en: "Criminal convictions and offences", fr: "Condamnations pénales et infractions" },
    dpv: `${PD}Criminal`,
    fides: "user.criminal_history",
    special: 10,
  },
  "identifier.user_id": { label: { en: "Key of a person", fr: "Clé d'une personne" }, dpv: `${PD}UID`, fides: "user.unique_id" },
} as const satisfies Readonly<Record<string, CategoryFacts>>;

/** A built-in personal-data category, for example `"contact.email"`. */
export type BuiltInCategory = keyof typeof personalDataCategories;

/**
 * A personal-data category: a built-in leaf, or one of the controller's own as `own.<snake_case>`.
 *
 * @see GDPR Art. 4(1)
 */
export type Category = BuiltInCategory | `own.${string}`;

const OWN = /^own\.[a-z][a-z0-9_]{0,62}$/;

/** Tells whether a name is a personal-data category: built in, or a well-formed `own.` leaf. */
export function isCategory(name: string): name is Category {
  return Object.hasOwn(personalDataCategories, name) || OWN.test(name);
}

/**
 * What is known of a category. Own leaves carry their name as label and DPV's general concept.
 *
 * @param category - a personal-data category
 */
export function categoryFacts(category: Category): CategoryFacts {
  if (Object.hasOwn(personalDataCategories, category)) return personalDataCategories[category as BuiltInCategory];
  const name = category.slice("own.".length).replaceAll("_", " ");
  return { label: { en: name, fr: name }, dpv: `${DPV}PersonalData`, fides: "user" };
}

/** The article that protects a category beyond Art. 6: 9 for special, 10 for criminal data. */
export function specialArticle(category: Category): 9 | 10 | undefined {
  if (!Object.hasOwn(personalDataCategories, category)) return undefined;
  const facts: CategoryFacts = personalDataCategories[category as BuiltInCategory];
  return Object.hasOwn(facts, "special") ? facts.special : undefined;
}

/** Tells whether a category is special (GDPR Art. 9) or criminal (GDPR Art. 10). */
export function isSpecialCategory(category: Category): boolean {
  return specialArticle(category) !== undefined;
}
