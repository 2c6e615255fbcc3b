import { type AnyPush, useReadable } from "@tidings/react";
import { en, type PushDescription, type Texts } from "@tidings/ui";
import { BareUiProvider, Icon, useFirstUi, type Ui } from "@tidings/ui/parts";
import { useMemo } from "react";
import type { ReactElement, ReactNode } from "react";
import type { Localisation } from "../i18n/languages.ts";
import type { MoreTexts } from "../i18n/more/more-en.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { toPushText } from "../inbox/push-text.ts";
import { useMoreTexts } from "../more/use-more.ts";
import { usePage } from "../shell/page.ts";
import "../styles/components.css";

/** Gives the components below it also what only the inbox and the toasts need. */
export function WholePageUi({ children }: { readonly children: ReactNode }): ReactElement {
  const { t, language } = useLanguage();
  const { route, clock } = usePage();
  const aheadMs = useReadable(clock.aheadMs);
  const more = useMoreTexts();
  const first = useFirstUi();
  const whole = useMemo((): Ui => {
    const describePush = (push: AnyPush): PushDescription => ({
      ...toPushText(push, first.nameOf, t),
      ...(push.type !== "chat.message" && { picture: <Megaphone /> }),
    });
    return {
      ...first,
      texts: toTexts(t, more, language),
      theme: "system",
      now: () => Date.now() + aheadMs,
      onOpenConversation: route.go,
      toContent: (text) => ({ text }),
      reactions: [],
      describePush,
    };
  }, [first, t, more, language, route, aheadMs]);
  return (
    <BareUiProvider first={whole} whole={whole}>
      {children}
    </BareUiProvider>
  );
}

/** The page shows the inbox and the toasts of the components: the texts of the others stay as they are, and are not seen. */
function toTexts(t: Localisation["t"], { inbox }: MoreTexts, locale: string): Texts {
  return {
    ...en,
    locale,
    people: t.people,
    loading: t.app.loading,
    tryAgain: t.app.tryAgain,
    showOlder: inbox.showOlder,
    time: t.time,
    inbox: {
      ...t.inbox,
      ...inbox,
      fromWithCount: (name, n) => (n > 1 ? t.inbox.fromWithCount(name, n) : name),
    },
    chat: { ...en.chat, author: t.chat.author },
  };
}

const megaphone = "M4 10v4h3l8 4V6l-8 4H4ZM18.5 9.5a4 4 0 0 1 0 5";

/** Stands beside what comes from nobody in particular. */
function Megaphone(): ReactElement {
  return (
    <span className="tidings-avatar tidings-avatar-plain">
      <Icon of={megaphone} directed />
    </span>
  );
}
