import type { Texts } from "./en.ts";
import { type Plural, createPlural } from "./plural.ts";

const plural: Plural<"one" | "many" | "other"> = createPlural("es");
/** `many` is for millions, which read like the others here. */
const count = (n: number, forms: { readonly one: string; readonly other: string }): string =>
  plural(n, { ...forms, many: forms.other });

/** Español. */
export const texts: Texts = {
  app: {
    title: "Tidings",
    loading: "Cargando…",
    tryAgain: "Reintentar",
    skipToChats: "Ir a los chats",
    skipToMessage: "Ir al campo de mensaje",
    crashed: "Algo ha fallado en esta página.",
    reload: "Recargar la página",
    close: "Cerrar",
    notLoaded: "No se ha cargado",
    partNotLoaded: "No se ha podido cargar esta parte de la página. Comprueba tu conexión y vuelve a intentarlo.",
    newerPage: "Hay una versión más reciente de esta página.",
    showAll: "Mostrar todo",
    showLess: "Mostrar menos",
  },
  signIn: {
    title: "Iniciar sesión · Tidings",
    lead: "Mensajes que llegan una sola vez, en orden, y mañana siguen ahí.",
    name: "Tu nombre",
    placeholder: "Lucía",
    submit: "Iniciar sesión",
    stay: "Mantener la sesión en todas las pestañas de este navegador",
    busy: "Iniciando sesión…",
    hint: "Esto es una demostración: vale cualquier nombre. Para tener con quién hablar, abre una ventana privada e inicia sesión allí con otro nombre.",
    nameMissing: "Escribe primero un nombre.",
    unreachable: "No se puede contactar con el servidor. Comprueba tu conexión y vuelve a intentarlo.",
    sessionEnded: "Tu sesión ha terminado. Inicia sesión de nuevo para continuar.",
  },
  menu: {
    label: "Ajustes",
    language: "Idioma",
  },
  people: {
    chats: "Conversaciones y personas",
    search: "Buscar personas",
    compose: "Mensaje nuevo",
    writeTo: "Escribir a",
    conversations: "Conversaciones",
    people: "Personas",
    nobodyHere: "Todavía no hay nadie más",
    nobodyHereHint: "Abre una ventana privada e inicia sesión allí con otro nombre.",
    nobodyFound: (query) => `No se ha encontrado a nadie llamado «${query}».`,
    searchFails: "Ahora mismo no se puede buscar a personas.",
    notLoaded: "No se han podido cargar tus conversaciones.",
    online: "en línea",
    away: "ausente",
    offline: "desconectado",
    typing: "escribiendo…",
    draft: "Borrador:",
    you: "Tú:",
    unread: (n) => count(n, { one: "# mensaje sin leer", other: "# mensajes sin leer" }),
    newGroup: "Nuevo grupo",
    archived: "Archivados",
    nothingArchived: "No hay nada archivado.",
    muted: "silenciado",
    pinned: "fijado",
    mentioned: "te menciona",
  },
  chat: {
    titled: (name) => `Chat con ${name}`,
    back: "Volver a la lista",
    messagesWith: (name) => `Mensajes con ${name}`,
    none: "Ningún chat abierto",
    noneHint: "Elige una conversación o busca a alguien a quien escribir.",
    hello: (name) => `Saluda a ${name}`,
    helloHint: "Tu primer mensaje inicia la conversación.",
    loadingOlder: "Cargando mensajes anteriores…",
    newMessages: "Mensajes nuevos",
    toNewest: "Ir al mensaje más reciente",
    newCount: (n) => count(n, { one: "# nuevo", other: "# nuevos" }),
    author: (name) => `${name} dice:`,
    you: "Tú:",
    isTyping: (name) => `${name} está escribiendo…`,
    areTyping: (names: string) => `${names} están escribiendo…`,
    deleted: "Este mensaje se ha eliminado",
    menu: "Qué hacer con este mensaje",
    gone: "Ya no estás en este grupo.",
    write: (name) => `Mensaje para ${name}`,
    send: "Enviar",
    sendHint: "Enviar (Intro); Mayús+Intro para una línea nueva",
    status: { pending: "En espera", sending: "Enviando", sent: "Enviado", read: "Leído", failed: "No enviado" },
    arrived: (name, text) => `${name} dice: ${text}`,
  },
  emoji: {
    title: "Emojis",
  },
  person: {
    title: "Sobre esta persona",
  },
  inbox: {
    title: "Notificaciones",
    titleWithCount: (n) => count(n, { one: "Notificaciones, # sin leer", other: "Notificaciones, # sin leer" }),
    fromWithCount: (name, n) => `${name} · ${count(n, { one: "# mensaje nuevo", other: "# mensajes nuevos" })}`,
    fresh: "Notificaciones nuevas",
  },
  connection: {
    tryNow: "Probar ahora",
    trying: "Probando…",
    nextTry: (seconds) => `Próximo intento en ${seconds} s.`,
    banner: {
      connecting: "Conectando…",
      reconnecting: "Se ha perdido la conexión.",
      offline: "No tienes conexión.",
      unauthorized: "El servidor ya no acepta tu sesión.",
      closed: "La conexión está cerrada. Recarga la página.",
    },
    waiting: (n) =>
      count(n, {
        one: "# mensaje espera y se enviará cuando vuelva la conexión.",
        other: "# mensajes esperan y se enviarán cuando vuelva la conexión.",
      }),
    noneWaiting: "Lo que escribas se guarda y se envía cuando vuelva.",
  },
  time: {
    today: "Hoy",
    yesterday: "Ayer",
    seenJustNow: "visto hace un momento",
    seen: (when) => `visto ${when}`,
    seenAt: (day, clock) => `visto: ${day}, ${clock}`,
  },
};

export { more } from "./more/more-es.ts";
