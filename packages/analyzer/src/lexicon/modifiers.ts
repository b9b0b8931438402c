import { wordSet } from "./word-set.ts";

/** First words that turn a name into a question, a switch, a count or an act: `isEmail`, `maxAge`, `sendPhone`. */
export const killingPrefixes: ReadonlySet<string> = wordSet(`
  no have can should must will did does are show hide send enable enabled disable disabled allow allowed
  allows require required requires use uses using with without max min count num total on handle validate verify check
  format parse render fetch load need needs skip ignore support supports include includes exclude sans avec nb
  afficher envoyer
`);

/** First words that make a name a question: `isSmoker`, `hasDisability`. */
export const questions: ReadonlySet<string> = wordSet("is has was est");

/** Last words that leave what stands before them personal: `passwordHash`, `emailRaw`, `phone2`. */
export const harmlessTails: ReadonlySet<string> = wordSet(`
  hash hashed encrypted encoded raw plain text value string str normalized lower lowercase masked confirmation confirm
  repeat again digest input field id1
`);

/** Words before an English match that keep its meaning. */
export const neutralModifiers: ReadonlySet<string> = wordSet(`
  new old current previous prev primary secondary main alternate alternative other additional backup recovery
  unconfirmed pending verified registered preferred official legal real full personal private work home business
  billing shipping delivery mailing postal residential permanent temporary emergency my your his her their to cc bcc
  original initial first last latest final raw hashed encrypted target source mobile office login signup account
  registration marketing google apple facebook github microsoft linkedin auth oauth sso stripe paypal session
`);

/** Words after a French match, or before it, that keep its meaning. */
export const frenchQualifiers: ReadonlySet<string> = wordSet(`
  facturation livraison principal principale secondaire perso personnel personnelle pro professionnel professionnelle
  domicile travail postale ancien ancienne nouveau nouvelle actuel actuelle urgence bis hash complet complete mobile
  fixe legal representant emprunteur mere pere brut net annuel annuelle mensuel mensuelle contact
`);

/** Words before a match that hand it to an organisation or a machine. */
export const organisationModifiers: ReadonlySet<string> = wordSet(`
  company organization organisation org team workspace tenant brand shop store vendor supplier merchant product
  project app service system server host platform webhook bot smtp device network school hospital bank agency
  institution department venue event site page
`);

/** Small French words that join the parts of a compound. */
export const frenchConnectors: ReadonlySet<string> = wordSet(`
  d de du des la le les l a au aux en et ou pour par sur
`);
