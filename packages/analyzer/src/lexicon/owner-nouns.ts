import { wordSet } from "./word-set.ts";

/** Nouns for a natural person, in English and French, singular and without accents. */
export const personNouns: ReadonlySet<string> = wordSet(`
  user customer patient employee member person people contact candidate applicant subscriber lead profile author student teacher
  guest passenger beneficiary signer signatory attendee participant visitor donor buyer shopper invitee respondent voter citizen
  resident human individual staff colleague assignee reviewer commenter follower friend spouse guardian cardholder policyholder
  claimant insured borrower renter traveler traveller freelancer consultant doctor nurse physician caregiver admin administrator
  moderator trainer trainee intern alumni graduate organizer gamer inviter registrant enrollee learner pupil prospect requester
  requestor approver supporter volunteer suspect inmate refugee payer payee debtor crewmember teammate collaborator contributor
  maintainer utilisateur utilisatrice cliente clientele patiente salarie salariee employe adherent adherente personne usager
  abonne abonnee locataire beneficiaire candidat contribuable assure assuree eleve etudiant etudiante enseignant conjoint enfant
  demandeur demandeuse participante visiteur inscrit inscrite collaborateur collaboratrice conducteur passager voyageur
  titulaire souscripteur emprunteur citoyen habitant membre allocataire proche auteur medecin infirmier donateur acheteur
  destinataire signataire interlocuteur administre administree recipient sender speaker coach courier rider athlete player
  clinician practitioner therapist dentist pharmacist dependent dependant child mother father grandparent sibling sister brother
  husband wife fiance kin carer household roommate housemate neighbor neighbour landlord lodger occupant homeowner defendant
  plaintiff prisoner detainee offender victim accused lawyer attorney solicitor judge juror caseworker counsellor counselor
  mentor mentee tutor instructor professor principal director president treasurer soldier veteran firefighter policeman captain
  sailor worshipper parishioner congregant priest pastor preacher celebrant groom bride blogger vlogger streamer patron backer
  sponsee trustee endorser guarantor cosigner coapplicant coborrower shareholder investor accountholder beneficialowner lessee
  lessor rater bidder blocker receptionist cashier waiter chef cleaner porter gardener nanny babysitter artisan technician
  recruiter interviewer interviewee referee nominee awardee winner contestant competitor racer swimmer rower cyclist paroissien
  benevole livreur livreuse chauffeur soignant praticien praticienne aidant pere tuteur tutrice professeur professeure formateur
  stagiaire apprenti apprentie gestionnaire conseiller conseillere travailleur travailleuse ouvrier gardien gardienne bailleur
  hebergeur repondant repondante electeur electrice elu elue joueur joueuse sportif sportive licencie licenciee coureur arbitre
  entraineur lecteur lectrice emprunteuse auditeur spectateur invite parrain filleul responsable dirigeant gerant associe
  actionnaire souscriptrice assistante directeur directrice avocat juge victime detenu detenue prevenu temoin fils soeur frere
  epoux epouse concubin retraite chomeur refugie exploitant utilisateurs acheteuse vendeur vendeuse userprofile delegate
  presenter panelist exhibitor
`);

/** Nouns for a person by what they do: a key of theirs is a person's, but a class of that name is often a program. */
export const agentNouns: ReadonlySet<string> = wordSet(`
  emp usr cust adh responsible   creator owner driver manager supervisor reporter leader editor reader writer listener viewer poster uploader downloader
  responder dispatcher caller callee runner sharer translator initiator performer executor analyst engineer developer programmer
  designer officer cook pilot fan secretary following followed blocked invited assigned signee commentator follower blocker
  sponsor referrer holder nominee utilisateur acheteur vendeur redacteur createur proprietaire parrain filleul
`);

/** Nouns that name a person as often as a program or a node of a tree: a person before a word for data, not as an owner. */
export const doubtfulPersons: ReadonlySet<string> = wordSet(`
  client worker account receiver host head actor chair operator agent publisher witness parent
`);

/** Nouns for people by what they are to an application, which knows them by a key. */
export const subjects: ReadonlySet<string> = wordSet(`
  user customer person people member patient employee subscriber student guest visitor participant attendee applicant candidate borrower
  donor buyer utilisateur adherent locataire assure salarie eleve beneficiaire usager abonne recipient sender
`);

/** Nouns whose key ties a row to the person it is about, and not only to somebody who looks after it. */
export const keepers: ReadonlySet<string> = wordSet(`
  creator owner manager supervisor responsible admin administrator moderator host head leader coach organizer editor publisher maintainer approver
  reviewer assignee assigned responsable gestionnaire agent operator translator teacher professeur director directeur
`);

/** Words for what a person does when giving data about themselves: the owner of such a form is a person. */
export const personActs: ReadonlySet<string> = wordSet(`
  signup signin login register registration enrollment enrolment onboarding subscribe invite invitation checkout
  booking reservation inscription connexion rsvp checkin contactform contactrequest waitlist
`);

/** Nouns for things and organisations: what they own is rarely a person's. */
export const businessNouns: ReadonlySet<string> = wordSet(`
  stock product team project webhook oauthclient provider error organization organisation org company workspace store
  shop vendor supplier merchant warehouse branch department office venue event campaign template page file document folder asset
  image video item category tag label server host node network cluster pool vm droplet container pod instance database db
  connection smtp mailer proxy redis queue job task workflow pipeline build deployment release repository repo commit package
  module plugin integration app service system environment config configuration setting settings option options column table row
  field input form menu button theme route endpoint api domain dns certificate bucket key feature flag plan price invoice tax
  currency country region state city language locale unit metric report chart dashboard widget question step rule policy
  permission role group channel topic agency brand institution hospital school university bank restaurant hotel clinic
  association club place location bot robot device printer sensor vehicle exchange market extension bundle test mock fixture
  schema credential secret produit projet entreprise societe magasin boutique fournisseur equipe evenement fichier dossier
  serveur machine reseau categorie commande facture agence etablissement ecole hopital banque lieu organisme colonne champ
  modele parametre article vacancy jobposting jobpost opening listing offer offre annonce landmark apartment building residence
  immeuble batiment house property room salle lesson course class subject matiere classe section cours exam quiz book ouvrage
  livre film movie song track album playlist show episode podcast game level weapon exercise recipe ingredient meal dish drug
  vaccine medicine molecule treatmenttype disease pathogen mailbox inbox newsletter issue edition magazine journaliste board
  forum chat conversation thread space hub community groupe comite federation ligue league tournament competition race meetup
  conference hearing court tribunal prison shelter lender insurer carrier employerorg fund foundation charity parish paroisse
  church contrat contract quote estimate devis purchaseorder supplierinvoice healthcheck probe alert incidenttype monitor
  interface subnet packet frame font background banner slide sprite texture shader material changelog cabinet copropriete bureau
  site depot entrepot colis parcel shipmentbox stockitem catalog catalogue fonction rank badge achievement trophy skin coin
  wallettype experiment variant cohort segment audience oauthapp appversion pagination cursor stylesheet emailtemplate
`);

/** Nouns for machines and connections: a password of theirs is not a person's. */
export const machineNouns: ReadonlySet<string> = wordSet(`
  smtp mailer database db redis proxy connection server host ftp ssh webhook provider config configuration option
  options credential broker queue transport pool serveur integration datasource env environment
`);

/** Nouns for what is shown on a screen, and for parameters of a component. */
export const viewNouns: ReadonlySet<string> = wordSet(`
  props state component dialog modal view layout icon tooltip translations messages labels i18n copy strings
  placeholder
`);

/** Words that only say in which role or step an owner stands, and are passed over. */
export const ownerNoise: ReadonlySet<string> = wordSet(`
  z i t dto input schema payload response request req res create created update updated upsert insert select new edit
  get list find query queries row model entity record data type body form args params param base public private raw
  partial full with and for by my info details detail result results item items values value object shape db api json
  output summary zod validator validation dataset v1 v2 v3 attributes fields props interface struct doc
`);
