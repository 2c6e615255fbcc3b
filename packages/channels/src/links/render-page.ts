/** What a page of a link says. */
export type LinkPage = "unsubscribe" | "unsubscribed" | "confirm" | "confirmed" | "mandatory" | "invalid" | "ended";

interface Text {
  readonly title: string;
  readonly text: string;
  readonly button?: string;
}

const english: Readonly<Record<LinkPage, Text>> = {
  unsubscribe: {
    title: "Unsubscribe",
    text: "Do you want to stop getting these messages here? You can undo this in the settings.",
    button: "Unsubscribe",
  },
  unsubscribed: { title: "Unsubscribed", text: "You will not get these messages here any more." },
  confirm: { title: "Confirm this address", text: "Do you want to get notifications here?", button: "Confirm" },
  confirmed: { title: "Confirmed", text: "You will get notifications here from now on." },
  mandatory: { title: "Not unsubscribed", text: "These messages have to be sent: they cannot be turned off." },
  invalid: {
    title: "This link does not work",
    text: "Open it again from the message, and make sure that it is complete.",
  },
  ended: { title: "This link is no longer valid", text: "Add the address again in the settings to get a new one." },
};

const chinese: Readonly<Record<LinkPage, Text>> = {
  unsubscribe: { title: "退订", text: "不再在这里接收此类消息吗？您可以随时在设置中恢复。", button: "退订" },
  unsubscribed: { title: "已退订", text: "您将不再在这里收到此类消息。" },
  confirm: { title: "确认此地址", text: "要在这里接收通知吗？", button: "确认" },
  confirmed: { title: "已确认", text: "从现在起，通知会发送到这里。" },
  mandatory: { title: "未退订", text: "此类消息必须发送，无法关闭。" },
  invalid: { title: "链接无效", text: "请从消息中重新打开，并确认链接完整。" },
  ended: { title: "链接已失效", text: "请在设置中重新添加地址，以获取新的链接。" },
};

const style =
  "body{font:1rem/1.5 system-ui,sans-serif;max-width:28rem;margin:4rem auto;padding:0 1rem;color:#1b1b1f;background:#fff}" +
  "button{font:inherit;padding:.6rem 1.2rem;border:0;border-radius:.5rem;background:#2f5bea;color:#fff;cursor:pointer}" +
  "@media(prefers-color-scheme:dark){body{color:#e6e6ea;background:#16161a}}";

/** A whole HTML page, in Chinese where that is what the reader's browser prefers. */
export function renderPage(page: LinkPage, language = "en"): string {
  const isChinese = /^zh\b/i.test(language);
  const { title, text, button } = (isChinese ? chinese : english)[page];
  const form = button === undefined ? "" : `<form method="post"><button>${button}</button></form>`;
  return (
    `<!doctype html><html lang="${isChinese ? "zh" : "en"}"><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style>` +
    `<main><h1>${title}</h1><p>${text}</p>${form}</main></html>`
  );
}
