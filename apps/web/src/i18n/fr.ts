import type { Texts } from "./en.ts";
import { type Plural, createPlural } from "./plural.ts";

const plural: Plural<"one" | "many" | "other"> = createPlural("fr");
/** `many` is for millions, which read like the others here. */
const count = (n: number, forms: { readonly one: string; readonly other: string }): string =>
  plural(n, { ...forms, many: forms.other });

/** Français. */
export const texts: Texts = {
  app: {
    title: "Tidings",
    loading: "Chargement…",
    tryAgain: "Réessayer",
    skipToChats: "Aller aux discussions",
    skipToMessage: "Aller au champ de message",
    crashed: "Une erreur est survenue sur cette page.",
    reload: "Recharger la page",
    close: "Fermer",
    notLoaded: "Non chargé",
    partNotLoaded: "Cette partie de la page n’a pas pu être chargée. Vérifiez votre connexion et réessayez.",
    newerPage: "Une version plus récente de cette page est disponible.",
    showAll: "Tout afficher",
    showLess: "Réduire",
  },
  signIn: {
    title: "Connexion · Tidings",
    lead: "Des messages qui arrivent une seule fois, dans l’ordre, et sont encore là demain.",
    name: "Votre nom",
    placeholder: "Camille",
    submit: "Se connecter",
    stay: "Rester connecté dans tous les onglets de ce navigateur",
    busy: "Connexion…",
    hint: "Ceci est une démonstration : n’importe quel nom convient. Pour avoir à qui parler, ouvrez une fenêtre privée et connectez-vous-y sous un autre nom.",
    nameMissing: "Saisissez d’abord un nom.",
    unreachable: "Le serveur est injoignable. Vérifiez votre connexion et réessayez.",
    sessionEnded: "Votre session est terminée. Reconnectez-vous pour continuer.",
  },
  menu: {
    label: "Réglages",
    language: "Langue",
  },
  people: {
    chats: "Discussions",
    search: "Rechercher une personne",
    compose: "Nouveau message",
    writeTo: "Écrire à",
    conversations: "Conversations en cours",
    people: "Personnes",
    nobodyHere: "Il n’y a encore personne d’autre",
    nobodyHereHint: "Ouvrez une fenêtre privée et connectez-vous-y sous un autre nom.",
    nobodyFound: (query) => `Personne du nom de « ${query} » n’a été trouvé.`,
    searchFails: "La recherche de personnes est indisponible pour le moment.",
    notLoaded: "Vos conversations n’ont pas pu être chargées.",
    online: "en ligne",
    away: "absent",
    offline: "hors ligne",
    typing: "écrit…",
    draft: "Brouillon :",
    you: "Vous :",
    unread: (n) => count(n, { one: "# message non lu", other: "# messages non lus" }),
    newGroup: "Nouveau groupe",
    archived: "Archivées",
    nothingArchived: "Rien n’est archivé.",
    muted: "muet",
    pinned: "épinglée",
    mentioned: "vous mentionne",
  },
  chat: {
    titled: (name) => `Discussion avec ${name}`,
    back: "Retour à la liste",
    messagesWith: (name) => `Messages avec ${name}`,
    none: "Aucune discussion ouverte",
    noneHint: "Choisissez une conversation ou cherchez à qui écrire.",
    hello: (name) => `Dites bonjour à ${name}`,
    helloHint: "Votre premier message ouvre la conversation.",
    loadingOlder: "Chargement des messages plus anciens…",
    newMessages: "Nouveaux messages",
    toNewest: "Aller au message le plus récent",
    newCount: (n) => count(n, { one: "# nouveau", other: "# nouveaux" }),
    author: (name) => `${name} :`,
    you: "Vous :",
    isTyping: (name) => `${name} écrit…`,
    areTyping: (names: string) => `${names} sont en train d’écrire…`,
    deleted: "Ce message a été supprimé",
    menu: "Que faire de ce message",
    gone: "Vous ne faites plus partie de ce groupe.",
    write: (name) => `Écrire à ${name}`,
    send: "Envoyer",
    sendHint: "Envoyer (Entrée) ; Maj+Entrée pour aller à la ligne",
    status: { pending: "En attente", sending: "Envoi", sent: "Envoyé", read: "Lu", failed: "Non envoyé" },
    arrived: (name, text) => `${name} : ${text}`,
  },
  emoji: {
    title: "Émojis",
  },
  person: {
    title: "À propos de cette personne",
  },
  inbox: {
    title: "Centre de notifications",
    titleWithCount: (n) => count(n, { one: "Notifications, # non lue", other: "Notifications, # non lues" }),
    fromWithCount: (name, n) => `${name} · ${count(n, { one: "# nouveau message", other: "# nouveaux messages" })}`,
    fresh: "Nouvelles notifications",
  },
  connection: {
    tryNow: "Essayer maintenant",
    trying: "Essai en cours…",
    nextTry: (seconds) => `Prochain essai dans ${seconds} s.`,
    banner: {
      connecting: "Connexion…",
      reconnecting: "La connexion est perdue.",
      offline: "Vous êtes hors ligne.",
      unauthorized: "Le serveur n’accepte plus votre session.",
      closed: "La connexion est fermée. Rechargez la page.",
    },
    waiting: (n) =>
      count(n, {
        one: "# message attend et partira au retour de la connexion.",
        other: "# messages attendent et partiront au retour de la connexion.",
      }),
    noneWaiting: "Ce que vous écrivez est gardé et partira à son retour.",
  },
  time: {
    today: "Aujourd’hui",
    yesterday: "Hier",
    seenJustNow: "vu à l’instant",
    seen: (when) => `vu ${when}`,
    seenAt: (day, clock) => `vu ${day} à ${clock}`,
  },
};

export { more } from "./more/more-fr.ts";
