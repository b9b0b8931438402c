import { wordSet } from "./word-set.ts";

/** Words that make a name one for a time. */
export const times: ReadonlySet<string> = wordSet("at on date time timestamp datetime ts");

/** What people do, as a time of it is named: `readAt`, `paidOn`. */
export const acts: ReadonlySet<string> = wordSet(`
  login logon logout logged seen active online visited viewed read opened clicked accessed played posted joined left registered subscribed
  accepted declined refused answered responded replied voted submitted requested applied ordered placed purchased paid booked arrived
  departed attended completed watched listened downloaded uploaded sent received borrowed returned collected confirmed verified signed
  edited used cancelled canceled withdrawn consented agreed followed liked contacted called invited enrolled graduated passed onboarded
  onboarding activated onboard reacted commented reviewed rated shared saved bookmarked searched scanned connected disconnected resigned
  checkin checkout checked moved born interacted interaction engagement activity action activated donated pledged performed taken given
  scored finished started began begun swiped matched blocked reported redeemed claimed picked dropped tested vaccinated admitted
  discharged examined occurred happened captured recorded measured entered exited entry exit arrival departure visit purchase order
  payment donation message post reply comment request application registration admission discharge enrolment enrollment assessment acknowledged dismissed approved rejected graded marked
`);

/** What a name beginning with “last” or “first” may end with. */
export const bare: ReadonlySet<string> = wordSet(`
  login logon logout seen active online visit visited access accessed activity action purchase order ordered donation payment paid
  message post posted contact contacted interaction click clicked open opened read viewed view play played session signin used use
  location ip search booking appointment attendance review response reply
`);

/** Verbs whose particle makes the act: `checkedInAt`, `signed_up_on`. */
export const phrasalActs: ReadonlySet<string> = wordSet(
  "logged log login signed sign checked check opted opt clocked clock punched moved dropped picked handed filled timed turned",
);

/** What programs do to rows. */
export const systemActs: ReadonlySet<string> = wordSet(`
  created updated modified deleted expires expired archived published scheduled processed synced imported exported generated issued due
  starts ends start end indexed cached deployed released built run ran failed retried queued locked refreshed rotated revoked valid
  effective renewed closed resolved processed delivered emitted computed changed migrated fetched crawled polled
`);

/** French participles before “le”: `renduLe`. */
export const frenchActs: ReadonlySet<string> = wordSet(`
  lu vu rendu emprunte passe passee inscrit inscrite connecte depose deposee envoye envoyee recu recue signe signee paye payee vote
  repondu livre livree releve relevee survenu survenue consulte consultee visite commande commandee reserve reservee accepte acceptee
  refuse refusee annule annulee valide entre sorti arrive parti demande demandee adhere desinscrit ouvert clique achete retire retiree
  effectue effectuee realise realisee soumis soumise saisi saisie
`);

/** French nouns for acts after “date” or “dernier”: `dateInscription`, `derniereVisite`. */
export const frenchNouns: ReadonlySet<string> = wordSet(`
  connexion visite consultation inscription adhesion commande achat paiement depot retrait emprunt retour signature reservation entree
  sortie arrivee depart presence absence passage participation vote reponse envoi lecture livraison demande rendezvous activite
  desinscription abonnement don intervention hospitalisation vaccination accident sinistre
`);
