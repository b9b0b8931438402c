/** Nouns for a natural person, in English and French, singular and without accents. */
export const personNouns: ReadonlySet<string> = new Set(
  (
    "user customer patient employee member person people contact candidate applicant subscriber lead profile author student teacher guest passenger beneficiary recipient signer signatory attendee participant visitor driver donor buyer shopper invitee " +
    "respondent voter citizen resident human individual staff worker colleague assignee reviewer reporter commenter creator follower friend child parent spouse guardian cardholder policyholder claimant insured borrower renter traveler traveller rider courier " +
    "freelancer consultant doctor nurse physician caregiver client clients admin administrator moderator operator coach trainer trainee intern alumni graduate speaker organizer host hostess player gamer owner sender inviter registrant enrollee learner pupil " +
    "prospect consumer persona me viewer editor actor requester requestor approver manager supervisor supporter volunteer witness suspect inmate refugee payer payee debtor crewmember teammate collaborator contributor maintainer assistant " +
    "utilisateur utilisatrice client cliente clientele patiente salarie salariee employe employee adherent adherente personne usager abonne abonnee locataire beneficiaire candidat candidate contribuable assure assuree eleve etudiant etudiante enseignant agent agente " +
    "conjoint enfant parent demandeur demandeuse participant participante visiteur inscrit inscrite collaborateur collaboratrice conducteur passager voyageur titulaire souscripteur emprunteur citoyen habitant resident membre allocataire proche auteur medecin infirmier donateur acheteur destinataire signataire interlocuteur administre administree"
  ).split(" "),
);

/** Words for what a person does when giving data about themselves: the owner of such a form is a person. */
export const personActs: ReadonlySet<string> = new Set(
  "signup signin login register registration enrollment enrolment onboarding subscribe invite invitation checkout booking reservation inscription connexion rsvp checkin".split(
    " ",
  ),
);

/** Nouns for things and organisations: what they own is rarely a person's. */
export const businessNouns: ReadonlySet<string> = new Set(
  (
    "stock product team project webhook oauthclient provider error organization organisation org company workspace tenant store shop vendor supplier merchant warehouse branch department office venue event campaign template page post article file document folder asset image video item category tag label " +
    "server host node network cluster pool vm droplet container pod instance database db connection smtp mailer proxy redis queue job task workflow pipeline build deployment release repository repo commit package module plugin integration app service system environment config configuration setting settings option options " +
    "column table row field input form menu button theme route endpoint api domain dns certificate bucket key feature flag plan price invoice tax currency country region state city language locale unit metric report chart dashboard widget question survey step rule policy permission role group channel topic message notification " +
    "agency brand institution hospital school university bank restaurant hotel clinic association club place location bot robot device printer sensor vehicle exchange market plugin extension bundle test mock fixture schema token credential secret " +
    "produit projet entreprise societe magasin boutique fournisseur equipe evenement fichier dossier serveur machine reseau categorie commande facture article agence etablissement ecole hopital banque association lieu organisme colonne champ modele configuration parametre"
  ).split(" "),
);

/** Nouns for machines and connections: a password of theirs is not a person's. */
export const machineNouns: ReadonlySet<string> = new Set(
  "smtp mailer database db redis proxy connection server host ftp ssh webhook provider config configuration option options credential broker queue transport pool serveur integration datasource env environment".split(
    " ",
  ),
);

/** Nouns for what is shown on a screen, and for parameters of a component. */
export const viewNouns: ReadonlySet<string> = new Set(
  "props state component dialog modal view layout icon tooltip translations messages labels i18n copy strings placeholder".split(" "),
);

/** Words that only say in which role or step an owner stands, and are passed over. */
export const ownerNoise: ReadonlySet<string> = new Set(
  "z i t dto input schema payload response request req res create created update updated upsert insert select new edit get list find query queries row model entity record data type body form args params param base public private raw partial full with and for by my info details detail result results item items values value object shape db api json output summary zod validator validation dataset v1 v2 v3 attributes fields props interface struct doc".split(
    " ",
  ),
);
