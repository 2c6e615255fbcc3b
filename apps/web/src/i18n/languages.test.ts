import { expect, test, vi } from "vitest";
import { createMemoryStorage } from "../memory-storage.ts";
import { en } from "./en.ts";
import { createLanguages, type Language, pickLanguage } from "./languages.ts";
import { zhCn } from "./zh-cn.ts";

test("the first of the user's languages that the page speaks is taken", () => {
  expect(pickLanguage(["zh-Hans-CN", "en"])).toBe("zh-CN");
  expect(pickLanguage(["fr-FR", "en-GB", "zh"])).toBe("en");
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

test("Chinese has a text of its own for everything, with the same values in it", () => {
  const own = new Set(["t.app.title", "t.connection.via.websocket"]);
  const chinese = new Map(textsIn(zhCn, "t"));
  const wrong = textsIn(en, "t").filter(([place, text]) => {
    const other = chinese.get(place) ?? "";
    return other === "" || (other === text) !== own.has(place) || numbersIn(other) !== numbersIn(text);
  });
  expect(wrong).toEqual([]);
});

test("plural forms are the language's", () => {
  expect(en.people.unread(1)).toBe("1 unread message");
  expect(en.people.unread(2)).toBe("2 unread messages");
  expect(zhCn.people.unread(1)).toBe("1 条未读消息");
});
