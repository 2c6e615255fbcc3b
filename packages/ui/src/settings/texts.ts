/** What is said by the parts that a page begins with: the bell, the list of conversations, the messages. */
export interface FirstTexts {
  /** Of people, and of the conversations with them. */
  readonly people: {
    readonly online: string;
    /** Online, but not at the device. */
    readonly away: string;
    readonly offline: string;
    readonly unread: (n: number) => string;
    readonly typing: string;
    /** Before what the user has begun to write. */
    readonly draft: string;
    readonly you: string;
    readonly muted: string;
    readonly pinned: string;
    readonly mentioned: string;
  };
  readonly inbox: {
    readonly title: string;
    readonly titleWithCount: (n: number) => string;
  };
  readonly chat: {
    readonly author: (name: string) => string;
    readonly you: string;
    readonly deleted: string;
    readonly menu: string;
    readonly newMessages: string;
    readonly toNewest: string;
    readonly newCount: (n: number) => string;
    readonly isTyping: (name: string) => string;
    /** Several, as a list. */
    readonly areTyping: (names: string) => string;
    /** Read out when a message comes. */
    readonly arrived: (name: string, text: string) => string;
    readonly status: {
      readonly pending: string;
      readonly sending: string;
      readonly sent: string;
      readonly read: string;
      readonly failed: string;
    };
  };
}

/** Every text of the components. Another language is an object of this shape. */
export interface Texts extends FirstTexts {
  /** BCP 47: the language of these texts, in which times and numbers are written too. */
  readonly locale: string;
  readonly loading: string;
  readonly tryAgain: string;
  readonly close: string;
  readonly showOlder: string;
  readonly time: { readonly today: string; readonly yesterday: string };
  readonly inbox: FirstTexts["inbox"] & {
    readonly close: string;
    readonly show: string;
    readonly all: string;
    readonly unread: string;
    readonly markAll: string;
    readonly markOne: (title: string) => string;
    readonly empty: string;
    readonly emptyHint: string;
    readonly allRead: string;
    readonly notLoaded: string;
    readonly notMarked: string;
    readonly fromWithCount: (name: string, n: number) => string;
    readonly fresh: string;
    readonly dismiss: string;
  };
  readonly conversations: {
    readonly title: string;
    readonly empty: string;
    readonly notLoaded: string;
  };
  readonly chat: FirstTexts["chat"] & {
    readonly titled: (name: string) => string;
    readonly messagesWith: (name: string) => string;
    readonly empty: (name: string) => string;
    readonly notLoaded: string;
    readonly edited: string;
    readonly pinned: string;
    readonly goToQuoted: string;
    readonly reply: string;
    readonly edit: string;
    readonly pin: string;
    readonly unpin: string;
    readonly delete: string;
    readonly confirmDelete: string;
    readonly notDone: string;
    readonly editing: string;
    readonly cancel: string;
    readonly mentions: string;
    readonly everyone: string;
    readonly replyTo: (name: string) => string;
    readonly react: (reaction: string) => string;
    readonly reaction: (reaction: string, n: number, who: string) => string;
    readonly members: (n: number) => string;
    readonly write: (name: string) => string;
    readonly send: string;
    readonly tooLong: (excess: string, max: string) => string;
    readonly left: (n: number) => string;
    readonly noFiles: string;
    readonly outboxFull: string;
    readonly retry: string;
    readonly discard: string;
  };
}

const messages = (n: number): string => (n === 1 ? "1 unread message" : `${n} unread messages`);

export const en: Texts = {
  locale: "en",
  loading: "Loading…",
  tryAgain: "Try again",
  close: "Close",
  showOlder: "Show older",
  people: {
    online: "online",
    away: "away",
    offline: "offline",
    unread: messages,
    typing: "typing…",
    draft: "Draft:",
    you: "You:",
    muted: "muted",
    pinned: "pinned",
    mentioned: "mentions you",
  },
  time: { today: "Today", yesterday: "Yesterday" },
  inbox: {
    title: "Notifications",
    titleWithCount: (n) => `Notifications, ${n} unread`,
    close: "Close notifications",
    show: "Show",
    all: "All",
    unread: "Unread",
    markAll: "Mark all as read",
    markOne: (title) => `Mark “${title}” as read`,
    empty: "Nothing has come in yet",
    emptyHint: "Messages you miss and announcements turn up here.",
    allRead: "You have read everything",
    notLoaded: "Notifications could not be loaded.",
    notMarked: "The notification could not be marked as read.",
    fromWithCount: (name, n) => (n === 1 ? name : `${name} · ${n} new messages`),
    fresh: "New notifications",
    dismiss: "Dismiss",
  },
  conversations: {
    title: "Conversations",
    empty: "No conversations yet",
    notLoaded: "Your conversations could not be loaded.",
  },
  chat: {
    titled: (name) => `Chat with ${name}`,
    messagesWith: (name) => `Messages with ${name}`,
    empty: (name) => `Say hello to ${name}`,
    notLoaded: "The messages could not be loaded.",
    newMessages: "New messages",
    toNewest: "Jump to the newest message",
    newCount: (n) => `${n} new`,
    author: (name) => `${name}:`,
    you: "You:",
    deleted: "This message was deleted.",
    edited: "edited",
    pinned: "pinned",
    goToQuoted: "Go to the quoted message",
    menu: "Message actions",
    reply: "Reply",
    edit: "Edit",
    pin: "Pin for everyone",
    unpin: "Unpin",
    delete: "Delete",
    confirmDelete: "Delete for everyone?",
    notDone: "That did not work. Try again.",
    editing: "Edit your message",
    cancel: "Cancel",
    mentions: "Members to mention",
    everyone: "everyone",
    replyTo: (name) => `Reply to ${name}`,
    react: (reaction) => `React with ${reaction}`,
    reaction: (reaction, n, who) => `${reaction} ${n === 1 ? "1 reaction" : `${n} reactions`}: ${who}`,
    members: (n) => (n === 1 ? "1 member" : `${n} members`),
    isTyping: (name) => `${name} is typing…`,
    areTyping: (names) => `${names} are typing…`,
    write: (name) => `Message ${name}`,
    send: "Send",
    tooLong: (excess, max) => `Too long by ${excess}: a message has at most ${max} characters.`,
    left: (n) => (n === 1 ? "1 character left" : `${n} characters left`),
    noFiles: "Files cannot be sent here.",
    outboxFull: "Too many messages are waiting.",
    status: { pending: "Waiting", sending: "Sending", sent: "Sent", read: "Read", failed: "Not sent" },
    retry: "Retry",
    discard: "Discard",
    arrived: (name, text) => `${name}: ${text}`,
  },
};
