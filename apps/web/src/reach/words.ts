import type { WebPushState } from "@tidings/client/web-push";
import type { Language } from "../i18n/languages.ts";

/** What the settings of channels out of the page say. They have a catalogue of their own, which is loaded with them. */
export interface ReachWords {
  readonly title: string;
  readonly webPush: string;
  readonly webPushStates: Readonly<Record<Exclude<WebPushState, "on" | "off">, string>>;
  readonly noRoom: string;
  readonly email: string;
  readonly add: string;
  readonly emailSent: string;
  readonly devices: string;
  readonly pending: string;
  readonly failing: (since: string) => string;
  readonly remove: string;
  readonly preferences: string;
  /** Of the built-in catalogue; other categories are called by their names. */
  readonly categories: Readonly<Record<string, string>>;
  readonly channels: Readonly<Record<string, string>>;
  readonly modes: Readonly<Record<"off" | "now" | "after" | "digest", string>>;
  readonly quietHours: string;
  readonly from: string;
  readonly to: string;
}

const brands = { weComRobot: "WeCom", dingTalk: "DingTalk", feishu: "Feishu", slack: "Slack", webhook: "Webhook" };

const en: ReachWords = {
  title: "Notifications",
  webPush: "Notify me on this device when the page is closed",
  webPushStates: {
    unsupported: "This browser cannot show notifications while the page is closed.",
    install: "Add this page to your home screen first, and open it from there.",
    unavailable: "This server does not send notifications to browsers.",
    denied: "Notifications are blocked for this page. Allow them in the browser's settings.",
  },
  noRoom: "This browser has no room left for this page.",
  email: "E-mail address",
  add: "Add",
  emailSent: "Open the link in the mail that we have just sent.",
  devices: "Where you are reached",
  pending: "not confirmed yet",
  failing: (since) => `does not work since ${since}`,
  remove: "Remove",
  preferences: "What reaches you",
  categories: { chat: "Messages", announcements: "Announcements" },
  channels: { webPush: "Browser", email: "E-mail", ...brands },
  modes: { off: "Never", now: "At once", after: "If still unread after a while", digest: "Once a day" },
  quietHours: "Quiet hours",
  from: "From",
  to: "To",
};

const zhCn: ReachWords = {
  title: "通知",
  webPush: "页面关闭时在此设备上通知我",
  webPushStates: {
    unsupported: "此浏览器无法在页面关闭时显示通知。",
    install: "请先将此页面添加到主屏幕，再从那里打开。",
    unavailable: "此服务器不向浏览器发送通知。",
    denied: "此页面的通知已被阻止，请在浏览器设置中允许。",
  },
  noRoom: "此页面在此浏览器中的存储空间已满。",
  email: "电子邮件地址",
  add: "添加",
  emailSent: "请打开刚刚发送的邮件中的链接。",
  devices: "您的接收方式",
  pending: "尚未确认",
  failing: (since) => `自 ${since} 起无法送达`,
  remove: "移除",
  preferences: "接收哪些内容",
  categories: { chat: "消息", announcements: "公告" },
  channels: {
    webPush: "浏览器",
    email: "电子邮件",
    ...brands,
    weComRobot: "企业微信",
    dingTalk: "钉钉",
    feishu: "飞书",
  },
  modes: { off: "从不", now: "立即", after: "一段时间后仍未读时", digest: "每天一次" },
  quietHours: "免打扰时段",
  from: "从",
  to: "到",
};

const zhTw: ReachWords = {
  title: "通知",
  webPush: "頁面關閉時在此裝置上通知我",
  webPushStates: {
    unsupported: "此瀏覽器無法在頁面關閉時顯示通知。",
    install: "請先將此頁面加入主畫面，再從那裡開啟。",
    unavailable: "此伺服器不向瀏覽器傳送通知。",
    denied: "此頁面的通知已遭封鎖，請在瀏覽器設定中允許。",
  },
  noRoom: "此頁面在此瀏覽器中的儲存空間已滿。",
  email: "電子郵件地址",
  add: "新增",
  emailSent: "請開啟剛剛寄出的郵件中的連結。",
  devices: "您的接收方式",
  pending: "尚未確認",
  failing: (since) => `自 ${since} 起無法送達`,
  remove: "移除",
  preferences: "接收哪些內容",
  categories: { chat: "訊息", announcements: "公告" },
  channels: {
    webPush: "瀏覽器",
    email: "電子郵件",
    ...brands,
    weComRobot: "企業微信",
    dingTalk: "釘釘",
    feishu: "飛書",
  },
  modes: { off: "從不", now: "立即", after: "一段時間後仍未讀時", digest: "每天一次" },
  quietHours: "勿擾時段",
  from: "從",
  to: "到",
};

const ja: ReachWords = {
  title: "通知",
  webPush: "ページを閉じているとき、この端末に通知する",
  webPushStates: {
    unsupported: "このブラウザーは、ページを閉じている間の通知に対応していません。",
    install: "先にこのページをホーム画面に追加し、そこから開いてください。",
    unavailable: "このサーバーはブラウザーへの通知を送りません。",
    denied: "このページの通知はブロックされています。ブラウザーの設定で許可してください。",
  },
  noRoom: "このブラウザーには、このページの保存領域に空きがありません。",
  email: "メールアドレス",
  add: "追加",
  emailSent: "今お送りしたメールのリンクを開いてください。",
  devices: "通知の届け先",
  pending: "未確認",
  failing: (since) => `${since} から届いていません`,
  remove: "削除",
  preferences: "受け取る内容",
  categories: { chat: "メッセージ", announcements: "お知らせ" },
  channels: { webPush: "ブラウザー", email: "メール", ...brands },
  modes: { off: "受け取らない", now: "すぐに", after: "しばらく未読のとき", digest: "1日1回" },
  quietHours: "通知を控える時間",
  from: "開始",
  to: "終了",
};

const es: ReachWords = {
  title: "Notificaciones",
  webPush: "Avisarme en este dispositivo cuando la página esté cerrada",
  webPushStates: {
    unsupported: "Este navegador no puede mostrar avisos con la página cerrada.",
    install: "Añade primero esta página a la pantalla de inicio y ábrela desde allí.",
    unavailable: "Este servidor no envía avisos a navegadores.",
    denied: "Los avisos de esta página están bloqueados. Permítelos en los ajustes del navegador.",
  },
  noRoom: "Este navegador no tiene más espacio para esta página.",
  email: "Correo electrónico",
  add: "Añadir",
  emailSent: "Abre el enlace del correo que te acabamos de enviar.",
  devices: "Dónde te avisamos",
  pending: "sin confirmar",
  failing: (since) => `no funciona desde ${since}`,
  remove: "Quitar",
  preferences: "Qué te avisamos",
  categories: { chat: "Mensajes", announcements: "Anuncios" },
  channels: { webPush: "Navegador", email: "Correo", ...brands },
  modes: { off: "Nunca", now: "Al momento", after: "Si sigue sin leer un rato después", digest: "Una vez al día" },
  quietHours: "Horas de silencio",
  from: "Desde",
  to: "Hasta",
};

const de: ReachWords = {
  title: "Benachrichtigungen",
  webPush: "Auf diesem Gerät benachrichtigen, wenn die Seite geschlossen ist",
  webPushStates: {
    unsupported: "Dieser Browser kann bei geschlossener Seite nicht benachrichtigen.",
    install: "Füge die Seite zuerst zum Home-Bildschirm hinzu und öffne sie von dort.",
    unavailable: "Dieser Server benachrichtigt keine Browser.",
    denied: "Benachrichtigungen sind für diese Seite gesperrt. Erlaube sie in den Einstellungen des Browsers.",
  },
  noRoom: "Dieser Browser hat keinen Platz mehr für diese Seite.",
  email: "E-Mail-Adresse",
  add: "Hinzufügen",
  emailSent: "Öffne den Link in der E-Mail, die wir gerade geschickt haben.",
  devices: "Wo du erreicht wirst",
  pending: "noch nicht bestätigt",
  failing: (since) => `funktioniert seit ${since} nicht`,
  remove: "Entfernen",
  preferences: "Was dich erreicht",
  categories: { chat: "Nachrichten", announcements: "Ankündigungen" },
  channels: { webPush: "Browser", email: "E-Mail", ...brands },
  modes: { off: "Nie", now: "Sofort", after: "Wenn nach einer Weile noch ungelesen", digest: "Einmal am Tag" },
  quietHours: "Ruhezeiten",
  from: "Von",
  to: "Bis",
};

const fr: ReachWords = {
  title: "Notifications",
  webPush: "Me prévenir sur cet appareil quand la page est fermée",
  webPushStates: {
    unsupported: "Ce navigateur ne peut pas afficher de notifications quand la page est fermée.",
    install: "Ajoutez d’abord cette page à l’écran d’accueil, puis ouvrez-la depuis celui-ci.",
    unavailable: "Ce serveur n’envoie pas de notifications aux navigateurs.",
    denied: "Les notifications de cette page sont bloquées. Autorisez-les dans les réglages du navigateur.",
  },
  noRoom: "Ce navigateur n’a plus de place pour cette page.",
  email: "Adresse e-mail",
  add: "Ajouter",
  emailSent: "Ouvrez le lien dans l’e-mail que nous venons d’envoyer.",
  devices: "Où vous êtes prévenu",
  pending: "pas encore confirmée",
  failing: (since) => `ne fonctionne plus depuis ${since}`,
  remove: "Supprimer",
  preferences: "Ce que vous recevez",
  categories: { chat: "Messages", announcements: "Annonces" },
  channels: { webPush: "Navigateur", email: "E-mail", ...brands },
  modes: {
    off: "Jamais",
    now: "Tout de suite",
    after: "Si toujours non lu après un moment",
    digest: "Une fois par jour",
  },
  quietHours: "Heures calmes",
  from: "De",
  to: "À",
};

const ar: ReachWords = {
  title: "الإشعارات",
  webPush: "أشعِرني على هذا الجهاز عندما تكون الصفحة مغلقة",
  webPushStates: {
    unsupported: "لا يستطيع هذا المتصفح عرض الإشعارات والصفحة مغلقة.",
    install: "أضف هذه الصفحة إلى الشاشة الرئيسية أولًا، ثم افتحها من هناك.",
    unavailable: "لا يرسل هذا الخادم إشعارات إلى المتصفحات.",
    denied: "إشعارات هذه الصفحة محظورة. اسمح بها في إعدادات المتصفح.",
  },
  noRoom: "لم تعد في هذا المتصفح مساحة لهذه الصفحة.",
  email: "البريد الإلكتروني",
  add: "إضافة",
  emailSent: "افتح الرابط في الرسالة التي أرسلناها الآن.",
  devices: "أين تصلك الإشعارات",
  pending: "لم يُؤكَّد بعد",
  failing: (since) => `لا يعمل منذ ${since}`,
  remove: "إزالة",
  preferences: "ما الذي يصلك",
  categories: { chat: "الرسائل", announcements: "الإعلانات" },
  channels: { webPush: "المتصفح", email: "البريد", ...brands },
  modes: { off: "أبدًا", now: "فورًا", after: "إذا بقيت غير مقروءة بعد مدة", digest: "مرة في اليوم" },
  quietHours: "ساعات الهدوء",
  from: "من",
  to: "إلى",
};

const all: Readonly<Record<Language, ReachWords>> = { en, "zh-CN": zhCn, "zh-TW": zhTw, ja, es, de, fr, ar };

export const wordsOf = (language: Language): ReachWords => all[language];
