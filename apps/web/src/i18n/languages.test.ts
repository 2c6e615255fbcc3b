import { beforeEach, expect, test, vi } from "vitest";
import { createMemoryStorage } from "../memory-storage.ts";
import { everyoneWords } from "@tidings/ui/mentions";
import { en } from "./en.ts";
import {
  allLanguages,
  createLanguages,
  formatLocale,
  type Language,
  type LanguagesOptions,
  pickLanguage,
} from "./languages.ts";
import { more as moreInEnglish } from "./more/more-en.ts";
import { texts as zhCn } from "./zh-cn.ts";

// A part of the page may come with style sheets: here none does.
beforeEach(() => void vi.stubGlobal("document", { querySelectorAll: () => [] }));

test("the first of the user's languages that the page speaks is taken", () => {
  expect(pickLanguage(["zh-Hans-CN", "en"])).toBe("zh-CN");
  expect(pickLanguage(["it-IT", "en-GB", "zh"])).toBe("en");
  expect(pickLanguage(["zh-HK"])).toBe("zh-TW");
  expect(pickLanguage(["zh-Hant"])).toBe("zh-TW");
  expect(pickLanguage(["not a tag", "ar-EG"])).toBe("ar");
  expect(pickLanguage(["eo"])).toBe("en");
  expect(pickLanguage([])).toBe("en");
});

test("what was chosen is remembered, and goes before the browser's language", async () => {
  const storage = createMemoryStorage();
  const onSpoken = vi.fn<(language: Language) => void>();
  const languages = await createLanguages({ storage, preferred: ["en"], onSpoken });
  await languages.choose("zh-CN");
  expect(languages.current.get().t).toBe(zhCn);
  expect(onSpoken.mock.calls).toEqual([["en"], ["zh-CN"]]);
  const again = await createLanguages({ storage, preferred: ["en"], onSpoken });
  expect(again.current.get().language).toBe("zh-CN");
});

test("the language that was chosen last is spoken, even if the texts of an earlier choice arrive later", async () => {
  const storage = createMemoryStorage();
  const onSpoken = vi.fn<(language: Language) => void>();
  const languages = await createLanguages({ storage, preferred: ["en"], onSpoken });
  const earlier = languages.choose("fr");
  await languages.choose("en");
  await earlier;
  expect(languages.current.get().language).toBe("en");
  expect(onSpoken.mock.lastCall).toEqual(["en"]);
  expect(storage.getItem("tidings.language")).toBe("en");
});

test("what is chosen in another tab is spoken here as well", async () => {
  const storage = createMemoryStorage();
  const heard: ((key: string | null, value: string | null) => void)[] = [];
  const options: LanguagesOptions = {
    storage,
    preferred: ["en"],
    onSpoken: () => undefined,
    onOtherTab: (listener) => void heard.push(listener),
  };
  const languages = await createLanguages(options);
  for (const listener of heard) listener("tidings.language", "de");
  await vi.waitFor(() => expect(languages.current.get().language).toBe("de"), { timeout: 50_000 });
});

/** Every text with its place; those with numbers or names in them as they read with some. */
function textsIn(value: unknown, place: string): [string, string][] {
  if (typeof value === "string") return [[place, value]];
  if (typeof value === "function") {
    const text: unknown = Reflect.apply(value, undefined, [2, 3]);
    return [[place, String(text)]];
  }
  return Object.entries(value as object).flatMap(([key, inner]) => textsIn(inner, `${place}.${key}`));
}

const numbersIn = (text: string): string => (text.match(/[23]/g) ?? []).sort().join("");

test.each(allLanguages.filter((language) => language !== "en"))(
  "%s has a text of its own for everything, with the same values in it",
  async (language) => {
    const languages = await createLanguages({
      storage: createMemoryStorage(),
      preferred: [language],
      onSpoken: vi.fn(),
    });
    await languages.wantMore();
    const { t, more } = languages.current.get();
    const own = new Map(textsIn({ t, more }, "page"));
    const english = textsIn({ t: en, more: moreInEnglish }, "page");
    const wrong = english.filter(([place, text]) => {
      const other = own.get(place) ?? "";
      return other === "" || numbersIn(other) !== numbersIn(text);
    });
    expect(wrong).toEqual([]);
    expect([...own.keys()].filter((place) => !english.some(([known]) => known === place))).toEqual([]);
    // Some words are the same in two languages, most are not.
    const same = english.filter(([place, text]) => own.get(place) === text);
    expect(same.length).toBeLessThan(english.length / 10);
    // Who reads another language still sees that everybody is mentioned.
    expect(everyoneWords).toContain(more?.composer.everyone);
  },
);

test("plural forms are the language's", () => {
  expect(en.people.unread(1)).toBe("1 unread message");
  expect(en.people.unread(2)).toBe("2 unread messages");
  expect(zhCn.people.unread(1)).toBe("1 条未读消息");
});

test("the forms of Arabic are all there, and a number has its separators", async () => {
  const languages = await createLanguages({ storage: createMemoryStorage(), preferred: ["ar"], onSpoken: vi.fn() });
  const { unread } = languages.current.get().t.people;
  expect(new Set([0, 1, 2, 3, 11, 100].map((n) => unread(n).replace(/\d+/, "#"))).size).toBeGreaterThanOrEqual(4);
  expect(en.people.unread(12_345)).toBe("12,345 unread messages");
});

test("dates and times are written as people do where the user lives, whatever they read", () => {
  expect(formatLocale("en", ["de-DE", "en"])).toBe("en-DE");
  expect(formatLocale("en", ["en-GB", "de-DE"])).toBe("en-GB");
  expect(formatLocale("de", ["de"])).toBe("de-DE");
  expect(formatLocale("es", ["es-MX"])).toBe("es-MX");
  expect(formatLocale("zh-TW", ["en-US"])).toBe("zh-TW");
  expect(
    new Intl.DateTimeFormat(formatLocale("en", ["de-DE"]), { timeStyle: "short" }).format(new Date(2026, 0, 1, 17, 31)),
  ).toBe("17:31");
});
