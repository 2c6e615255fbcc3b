import { expect, test } from "vitest";
import { en } from "./en.ts";
import { createFormats } from "./formats.ts";
import { texts as zhCn } from "./zh-cn.ts";

const english = createFormats("en-GB", en);
const chinese = createFormats("zh-CN", zhCn);
const now = new Date(2026, 4, 8, 12).getTime();
const minute = 60_000;
const day = 24 * 60 * minute;

test("days are named by how far they are away", () => {
  expect(english.day(now, now)).toBe("Today");
  expect(english.day(now - day, now)).toBe("Yesterday");
  expect(english.day(now - 4 * day, now)).toBe("Monday 4 May");
  expect(english.day(now - 400 * day, now)).toContain("2025");
  expect(chinese.day(now - day, now)).toBe("昨天");
  expect(chinese.day(now - 4 * day, now)).toBe("5月4日星期一");
});

test("a list has the time, the weekday or the date", () => {
  expect(english.short(now, now)).toBe("12:00");
  expect(english.short(now - 2 * day, now)).toBe("Wed");
  expect(english.short(now - 30 * day, now)).toBe("8 Apr");
  expect(english.short(now - 400 * day, now)).toContain("2025");
  expect(english.short(now + 400 * day, now)).toContain("2027");
  expect(chinese.short(now - 2 * day, now)).toBe("周三");
});

test("when somebody was last there", () => {
  expect(english.lastSeen(now - 1_000, now)).toBe("last seen just now");
  expect(english.lastSeen(now - 5 * minute, now)).toBe("last seen 5 min ago");
  expect(english.lastSeen(now - 3 * 60 * minute, now)).toBe("last seen today, 09:00");
  expect(english.lastSeen(now - 4 * day, now)).toBe("last seen Monday 4 May, 12:00");
  expect(chinese.lastSeen(now - 3 * 60 * minute, now)).toBe("最后在线：今天 09:00");
  expect(chinese.lastSeen(now - 5 * minute, now)).toBe("5分钟前在线");
});
