import type { Texts } from "./en.ts";
import { type Plural, createPlural } from "./plural.ts";

const count: Plural<"zero" | "one" | "two" | "few" | "many" | "other"> = createPlural("ar-u-nu-latn");

/** A noun with its number: one and two are said by the noun alone, and still counted here, as everywhere on the page. */
interface Counted {
  readonly one: string;
  readonly two: string;
  readonly few: string;
  readonly many: string;
  readonly other: string;
}

const messages: Counted = {
  one: "رسالة واحدة (#)",
  two: "رسالتان (#)",
  few: "# رسائل",
  many: "# رسالة",
  other: "# رسالة",
};

export const mapped = (forms: Counted, change: (form: string) => string): Parameters<typeof count>[1] => ({
  zero: change(forms.other),
  one: change(forms.one),
  two: change(forms.two),
  few: change(forms.few),
  many: change(forms.many),
  other: change(forms.other),
});

export const countMessages = (n: number, change: (form: string) => string = (form) => form): string =>
  count(n, mapped(messages, change));

/** العربية، من اليمين إلى اليسار. */
export const texts: Texts = {
  app: {
    title: "Tidings",
    loading: "جارٍ التحميل…",
    tryAgain: "إعادة المحاولة",
    skipToChats: "الانتقال إلى المحادثات",
    skipToMessage: "الانتقال إلى كتابة رسالة",
    crashed: "حدث خلل في هذه الصفحة.",
    reload: "إعادة تحميل الصفحة",
    close: "إغلاق",
    notLoaded: "لم يتم التحميل",
    partNotLoaded: "تعذر تحميل هذا الجزء من الصفحة. تحقق من اتصالك ثم أعد المحاولة.",
    newerPage: "توجد نسخة أحدث من هذه الصفحة.",
    showAll: "عرض الكل",
    showLess: "عرض أقل",
  },
  signIn: {
    title: "تسجيل الدخول · Tidings",
    lead: "رسائل تصل مرة واحدة، بالترتيب، وتبقى هنا غدًا.",
    name: "اسمك",
    placeholder: "سارة",
    submit: "تسجيل الدخول",
    stay: "البقاء مسجلًا في كل ألسنة هذا المتصفح",
    busy: "جارٍ تسجيل الدخول…",
    hint: "هذه نسخة تجريبية: أي اسم يصلح. لتجد من تحادثه افتح نافذة خاصة وسجل الدخول فيها باسم آخر.",
    nameMissing: "اكتب اسمًا أولًا.",
    unreachable: "تعذر الوصول إلى الخادم. تحقق من اتصالك ثم أعد المحاولة.",
    sessionEnded: "انتهت جلستك. سجل الدخول من جديد للمتابعة.",
  },
  menu: {
    label: "الإعدادات",
    language: "اللغة",
  },
  people: {
    chats: "المحادثات",
    search: "البحث عن أشخاص",
    compose: "رسالة جديدة",
    writeTo: "الكتابة إلى",
    conversations: "المحادثات الجارية",
    people: "الأشخاص",
    nobodyHere: "لا أحد غيرك هنا بعد",
    nobodyHereHint: "افتح نافذة خاصة وسجل الدخول فيها باسم آخر.",
    nobodyFound: (query) => `لم يُعثر على أحد باسم «${query}».`,
    searchFails: "البحث عن الأشخاص غير متاح الآن.",
    notLoaded: "تعذر تحميل محادثاتك.",
    online: "متصل",
    away: "بعيد",
    offline: "غير متصل",
    typing: "يكتب…",
    draft: "مسودة:",
    you: "أنت:",
    unread: (n) => countMessages(n, (form) => `غير مقروء: ${form}`),
    newGroup: "مجموعة جديدة",
    archived: "المؤرشفة",
    nothingArchived: "لا شيء في الأرشيف.",
    muted: "مكتومة",
    pinned: "مثبّتة",
    mentioned: "تذكرك",
  },
  chat: {
    titled: (name) => `محادثة مع ${name}`,
    back: "العودة إلى القائمة",
    messagesWith: (name) => `الرسائل مع ${name}`,
    none: "لا توجد محادثة مفتوحة",
    noneHint: "اختر محادثة أو ابحث عمن تكتب إليه.",
    hello: (name) => `ألقِ التحية على ${name}`,
    helloHint: "تبدأ المحادثة برسالتك الأولى.",
    loadingOlder: "جارٍ تحميل الرسائل الأقدم…",
    newMessages: "رسائل جديدة",
    toNewest: "الانتقال إلى أحدث رسالة",
    newCount: (n) => countMessages(n, (form) => `جديد: ${form}`),
    author: (name) => `${name}:‏`,
    you: "أنت:",
    isTyping: (name) => `${name} يكتب الآن…`,
    areTyping: (names: string) => `${names} يكتبون…`,
    deleted: "حُذفت هذه الرسالة",
    menu: "ما يمكن فعله بهذه الرسالة",
    gone: "لم تعد عضوًا في هذه المجموعة.",
    write: (name) => `رسالة إلى ${name}`,
    send: "إرسال",
    sendHint: "إرسال (Enter)، وسطر جديد (Shift+Enter)",
    status: { pending: "في الانتظار", sending: "قيد الإرسال", sent: "أُرسلت", read: "قُرئت", failed: "لم تُرسل" },
    arrived: (name, text) => `${name}:‏ ${text}`,
  },
  emoji: {
    title: "الرموز التعبيرية",
  },
  person: {
    title: "عن هذا الشخص",
  },
  inbox: {
    title: "الإشعارات",
    titleWithCount: (n) =>
      count(n, {
        zero: "الإشعارات، # غير مقروء",
        one: "الإشعارات، # غير مقروء",
        two: "الإشعارات، # غير مقروءين",
        few: "الإشعارات، # غير مقروءة",
        many: "الإشعارات، # غير مقروء",
        other: "الإشعارات، # غير مقروء",
      }),
    fromWithCount: (name, n) => `${name} · ${countMessages(n, (form) => `جديد: ${form}`)}`,
    fresh: "إشعارات جديدة",
  },
  connection: {
    tryNow: "المحاولة الآن",
    trying: "جارٍ المحاولة…",
    nextTry: (seconds) => `المحاولة التالية بعد ${seconds} ث.`,
    banner: {
      connecting: "جارٍ الاتصال…",
      reconnecting: "انقطع الاتصال.",
      offline: "أنت غير متصل.",
      unauthorized: "لم يعد الخادم يقبل تسجيل دخولك.",
      closed: "أُغلق الاتصال. أعد تحميل الصفحة.",
    },
    waiting: (n) => countMessages(n, (form) => `في الانتظار: ${form}، وتُرسل عند عودة الاتصال.`),
    noneWaiting: "يُحفظ ما تكتبه ويُرسل عند عودة الاتصال.",
  },
  time: {
    today: "اليوم",
    yesterday: "أمس",
    seenJustNow: "آخر ظهور قبل لحظات",
    seen: (when) => `آخر ظهور ${when}`,
    seenAt: (day, clock) => `آخر ظهور: ${day}، ${clock}`,
  },
};

export { more } from "./more/more-ar.ts";
