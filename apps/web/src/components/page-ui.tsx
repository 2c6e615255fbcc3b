import { type AvatarProps, en, type Texts, UiProvider } from "@tidings/ui";
import { type AnyPush, useReadable } from "@tidings/react";
import { useCallback, useMemo } from "react";
import type { ReactElement, ReactNode } from "react";
import type { Localisation } from "../i18n/languages.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { toPushText } from "../inbox/push-text.ts";
import type { MoreTexts } from "../i18n/more/more-en.ts";
import { useMoreTexts } from "../more/use-more.ts";
import { useNameOf } from "../people/use-name-of.ts";
import { usePage } from "../shell/page.ts";
import { Avatar, GroupAvatar } from "../ui/avatar.tsx";
import { Icon } from "../ui/icons.tsx";
import "../styles/components.css";

/** Gives the components of `@tidings/ui` below it what this page has: its words, names, pictures and addresses. */
export function PageUi({ children }: { readonly children: ReactNode }): ReactElement {
  const { t, language, formats } = useLanguage();
  const more = useMoreTexts();
  const { route, clock } = usePage();
  const aheadMs = useReadable(clock.aheadMs);
  const nameOf = useNameOf();
  const texts = useMemo(() => toTexts(t, more, language), [t, more, language]);
  const describePush = useCallback(
    (push: AnyPush) => ({
      ...toPushText(push, nameOf, t),
      ...(push.type !== "chat.message" && { picture: <Megaphone /> }),
    }),
    [nameOf, t],
  );
  const now = useCallback(() => Date.now() + aheadMs, [aheadMs]);
  return (
    <UiProvider
      texts={texts}
      formats={formats}
      nameOf={nameOf}
      describePush={describePush}
      hrefOf={route.href}
      onOpenConversation={route.go}
      Avatar={Picture}
      now={now}
    >
      {children}
    </UiProvider>
  );
}

/** The page shows the inbox and the toasts of the components: the texts of the others stay as they are, and are not seen. */
function toTexts(t: Localisation["t"], { inbox }: MoreTexts, locale: string): Texts {
  return {
    ...en,
    locale,
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

function Picture({ userId, name, group = false }: AvatarProps): ReactElement {
  return group ? <GroupAvatar id={userId} /> : <Avatar userId={userId} name={name} />;
}

/** Stands beside what comes from nobody in particular. */
function Megaphone(): ReactElement {
  return (
    <span className="avatar avatar--plain">
      <Icon className="icon--directed">
        <path d="M4 10v4h3l8 4V6l-8 4H4ZM18.5 9.5a4 4 0 0 1 0 5" />
      </Icon>
    </span>
  );
}
