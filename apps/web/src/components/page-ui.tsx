import { BareUiProvider, type FirstUi } from "@tidings/ui/parts";
import { useMemo } from "react";
import type { ReactElement, ReactNode } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { useNameOf } from "../people/use-name-of.ts";
import { usePage } from "../shell/page.ts";
import { Picture } from "../ui/picture.tsx";

/** Gives the parts of `@tidings/ui` below it what this page has: its words, names and addresses. */
export function PageUi({ children }: { readonly children: ReactNode }): ReactElement {
  const { t, formats } = useLanguage();
  const { route } = usePage();
  const nameOf = useNameOf();
  const first = useMemo(
    (): FirstUi => ({
      texts: t,
      formats,
      nameOf,
      textOf: ({ text }) => text,
      hrefOf: route.href,
      Avatar: Picture,
    }),
    [t, formats, nameOf, route],
  );
  return (
    <BareUiProvider first={first} whole={null}>
      {children}
    </BareUiProvider>
  );
}
