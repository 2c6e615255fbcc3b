import { TidingsClientError } from "@tidings/client";
import { TidingsProvider } from "@tidings/react";
import { renderToString } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { createFormats } from "../i18n/formats.ts";
import { texts as de } from "../i18n/de.ts";
import type { Languages } from "../i18n/languages.ts";
import { more } from "../i18n/more/more-de.ts";
import { LanguagesContext } from "../i18n/use-language.ts";
import { createValue } from "../value.ts";
import { ReachSheet } from "./reach-sheet.tsx";
import { toProblem } from "./use-reach.ts";
import { wordsOf } from "./words.ts";

test("what the server has not said yet cannot be changed", () => {
  const current = createValue({ language: "de", t: de, more, formats: createFormats("de", de) } as const);
  const html = renderToString(
    <LanguagesContext value={{ current, choose: vi.fn(), wantMore: vi.fn() } satisfies Languages}>
      <TidingsProvider store={{ me: "ada", client: { connection: { defer: () => {} } } } as never}>
        <ReachSheet onClose={() => {}} />
      </TidingsProvider>
    </LanguagesContext>,
  );
  const [quietHours] = /<input[^>]*data-testid="quiet-hours"[^>]*>/.exec(html) ?? [];
  expect(quietHours).toContain('disabled=""');
});

test("why a change was not made is said in the language of the page", () => {
  const words = wordsOf("de");
  const unanswered = new TidingsClientError("TIMEOUT", "The server did not answer in time");
  expect(toProblem(words, more, unanswered)).toBe("Das ging nicht: Der Server hat nicht geantwortet.");
  expect(toProblem(words, more, new DOMException("Registration failed", "AbortError"))).toContain(more.failure.other);
  expect(toProblem(words, more, new DOMException("The disk is full", "QuotaExceededError"))).toBe(words.noRoom);
});
