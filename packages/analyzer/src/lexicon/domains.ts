import type { BuiltInCategory } from "@wherefore/core";
import type { DomainName } from "./domain-name.ts";
import type { ValueKind } from "./value-kind.ts";
import { wordSet } from "./word-set.ts";

/** What the words of an owner say of what it is about, and what its fields hold that no word explains. */
export interface Domain {
  readonly name: DomainName;
  readonly nouns: ReadonlySet<string>;
  /** What a telling field of a person's row holds by default; nothing where fields must speak for themselves. */
  readonly holds?: { readonly category: BuiltInCategory; readonly kinds: readonly ValueKind[] };
}

/** Domains in the order they are asked; nouns in the singular, without accents, compounds written together. */
export const domains: readonly Domain[] = [
  {
    name: "notifications",
    nouns: wordSet(`
      notificationpreference notificationsetting emailpreference emailsetting communicationpreference contactpreference consent
      marketingpreference newslettersubscription optin optout subscriptionpreference newslettersubscriber consentement
      preferencecommunication preferencenotification pushpreference privacysetting`),
    holds: { category: "communications.preferences", kinds: ["boolean", "choice", "text"] },
  },
  {
    name: "credentials",
    nouns: wordSet(`
      session refreshtoken accesstoken authtoken passwordreset passwordresettoken resettoken resetpassword verificationtoken verification otp
      magiclink emailverification authenticator passkey credential onetimepassword mfa totp twofactor recoverycode logintoken usertoken
      invitation invite account oauthaccount socialaccount userauth passwordhistory useraccount personalaccesstoken rememberedlogin jeton`),
  },
  {
    name: "health",
    nouns: wordSet(`
      prescription medication allergy diagnosis vaccination immunization immunisation symptom vital vitals vitalsign encounter consultation
      observation labresult labtest medicalrecord healthrecord medicalhistory treatment therapy surgery hospitalization hospitalisation
      admission injury pregnancy healthprofile healthdata wellness sleep mood patient medical health clinical clinic nurse doctor
      physician dental dentist caregiver carer sickleave ordonnance soin vaccin allergie traitement pathologie antecedent diagnostic
      examen sante medicale praticien medecin infirmier fichemedicale maladie grossesse workout bloodtest bloodpressure glucose cycle
      bodymeasurement measurement`),
    holds: { category: "special.health", kinds: ["text", "number", "choice", "date", "unknown"] },
  },
  {
    name: "criminal",
    nouns: wordSet(`
      jail jailrecord offence offense conviction arrest charge sentence crime criminal inmate detainee prisoner defendant probation parole warrant offender
      suspect infraction condamnation detenu detenue prevenu prevenue ecrou incarceration delit peine casier judiciaire accuse`),
    holds: { category: "criminal", kinds: ["text", "number", "choice", "date", "unknown"] },
  },
  {
    name: "pay",
    nouns: wordSet(`
      payslip payroll salary compensation paycheck wage bonus paie fichepaie bulletinpaie salaire remuneration paystub earning
      incomestatement`),
    holds: { category: "financial.transaction", kinds: ["number", "text", "unknown"] },
  },
  {
    name: "employment",
    nouns: wordSet(`
      experience employment workexperience workhistory jobhistory career education degree diploma certification schooling
      academicrecord grade mark examresult resume cv jobapplication performancereview evaluation appraisal leave leaverequest absence
      timeoff timesheet conge formation parcours emploi experienceprofessionnelle diplome note bulletin entretien enrolment enrollment
      contrattravail employmentcontract skill employee staff salarie salariee`),
    holds: { category: "profile.job", kinds: ["text", "number", "choice", "date", "unknown"] },
  },
  {
    name: "housing",
    nouns: wordSet(
      "tenancy lease household bail demandelogement housingapplication rentalapplication rentalapplicant locataire rentalagreement foyer",
    ),
    holds: { category: "profile.housing", kinds: ["text", "number", "choice", "date", "unknown"] },
  },
  {
    name: "social",
    nouns: wordSet(
      "benefit allowance beneficiary socialcase aide allocation allocataire beneficiaire casefile dossiersocial prestation caseworker",
    ),
    holds: { category: "profile.social_programme", kinds: ["text", "number", "choice", "date", "unknown"] },
  },
  {
    name: "preferences",
    nouns: wordSet(
      "usersetting userpreference userconfig memberpreference profilesetting usersettings accountsetting preferenceutilisateur",
    ),
    holds: { category: "profile.preferences", kinds: ["boolean", "choice", "text", "number"] },
  },
  {
    name: "activity",
    nouns: wordSet(`
      login loginattempt loginhistory signin activity activitylog auditlog auditevent audit pageview visit click clickevent searchhistory
      viewhistory watchhistory history impression activite historique connexion visite userevent trackingevent accesslog analyticsevent
      useractivity viewingsession playsession`),
    holds: { category: "usage.activity", kinds: ["text", "number", "choice", "date", "unknown"] },
  },
  {
    name: "message",
    nouns: wordSet(`
      message comment reply post review feedback testimonial chatmessage directmessage note answer response tweet diary journal story
      statusupdate chatline commentaire avis reponse publication temoignage guestbook submission contactform contactrequest thread mail
      survey surveyresponse rating bookmark`),
  },
  {
    name: "report",
    nouns: wordSet(`
      ticket claim complaint incident report request supportcase case supportticket supportrequest dispute enquiry inquiry appeal
      reclamation plainte signalement sinistre demande incidentreport grievance`),
  },
  {
    name: "family",
    nouns: wordSet(
      "dependent dependant child spouse family familymember emergencycontact guardian parent responsable enfant conjoint relative kin famille",
    ),
  },
  { name: "device", nouns: wordSet("device userdevice pushsubscription devicetoken installation appareil terminal") },
  {
    name: "religion",
    nouns: wordSet("parishioner parish congregant paroissien paroisse church eglise baptism bapteme confirmation communicant sacrament"),
  },
];

/** Nouns for rows kept about what one person does: orders, bookings, memberships. */
export const recordNouns: ReadonlySet<string> = wordSet(`
  order purchase booking reservation appointment membership registration attendance attendee payment donation loan refund payout deposit
  withdrawal transfer transaction fine subscription cart wishlist favorite favourite like vote follow friendship checkin borrow rental
  delivery shipment shipping basket application commande achat rdv rendezvous adhesion inscription presence paiement don pret emprunt
  remboursement virement abonnement cotisation panier livraison candidature quizresult attempt score progress gamesession match
  participation swipe block userdevice checkout call calllog phonecall appel position userlocation userprofile contactform
  session expense reimbursement invoiceitem trip ride journey trajet course visit stay sejour
`);

/** Names of fields that keep a row in order and say nothing of a person. */
export const bookkeeping: ReadonlySet<string> = wordSet(`
  id ids uuid uid guid key slug version revision order sort sorting index status state active enabled disabled archived deleted created
  updated modified url uri link path href file image icon logo color colour currency unit locale lang hash checksum etag token secret
  source tag tags metadata meta data json payload config settings options flags flag schema template format expires expiry expiration
  expired cree modifie supprime statut etat devise unite actif active ordre numero number reference ref code parent children
  synced imported exported processed published scheduled issuer tenant organization organisation project team workspace room lesson
`);
