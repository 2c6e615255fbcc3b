import { type AnyPush, useReadable } from "@tidings/react";
import type { PushDescription, Texts } from "@tidings/ui";
import { BareUiProvider, Icon, useFirstUi, type Ui } from "@tidings/ui/parts";
import { useMemo } from "react";
import type { ReactElement, ReactNode } from "react";
import type { Localisation } from "../i18n/languages.ts";
import type { MoreTexts } from "../i18n/more/more-en.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { toPushText } from "../inbox/push-text.ts";
import { toFailureText } from "../more/use-failure-text.ts";
import { useMoreTexts } from "../more/use-more.ts";
import { usePage } from "../shell/page.ts";
import "../styles/components.css";

/** Gives the components below it also what only the inbox, the toasts and what is loaded later of a chat need. */
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
      describeFailure: (error, of) =>
        more.message[of === "message" ? "notSent" : "notChanged"](toFailureText(more, error)),
    };
  }, [first, t, more, language, route, aheadMs]);
  return (
    <BareUiProvider first={whole} whole={whole}>
      {children}
    </BareUiProvider>
  );
}

function toTexts(t: Localisation["t"], more: MoreTexts, locale: string): Texts {
  const { inbox, message, menu, composer, refused, group, failure } = more;
  return {
    locale,
    people: t.people,
    loading: t.app.loading,
    tryAgain: t.app.tryAgain,
    close: t.app.close,
    showOlder: inbox.showOlder,
    time: t.time,
    inbox: {
      ...t.inbox,
      ...inbox,
      fromWithCount: (name, n) => (n > 1 ? t.inbox.fromWithCount(name, n) : name),
    },
    conversations: { title: t.people.conversations, empty: t.people.nobodyHere, notLoaded: t.people.notLoaded },
    chat: {
      ...t.chat,
      ...menu,
      ...message,
      ...composer,
      empty: t.chat.hello,
      menu: t.chat.menu,
      notLoaded: t.app.notLoaded,
      delete: menu.remove,
      confirmDelete: menu.confirmRemove,
      notDone: failure.other,
      members: group.memberCount,
      noFiles: refused.files,
      outboxFull: refused.outbox,
    },
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
