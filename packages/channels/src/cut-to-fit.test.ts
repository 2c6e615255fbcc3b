import { expect, test } from "vitest";
import { cutToFit } from "./cut-to-fit.ts";

const write = (shown: object): string => JSON.stringify(shown);
const cut = (title: string, body: string, maxBytes: number) => {
  const text = cutToFit({ title, body }, maxBytes, write);
  return text === null ? null : (JSON.parse(text) as { title: string; body: string });
};
const empty = Buffer.byteLength(write({ title: "", body: "" }));

test("what fits stays as it is, and of what does not the longest beginning", () => {
  expect(cut("Title", "Body", empty + 9)).toEqual({ title: "Title", body: "Body" });
  expect(cut("Title", "Body", empty + 8)).toEqual({ title: "Title", body: "…" });
  expect(cut("Title", "Bodies", empty + 10)).toEqual({ title: "Title", body: "Bo…" });
});

test("without room for any body, the title is cut; what is not text takes its share", () => {
  expect(cut("Title", "Body", empty + 7)).toEqual({ title: "Title", body: "" });
  expect(cut("Title", "Body", empty + 4)).toEqual({ title: "T…", body: "" });
  expect(cut("Title", "Body", empty + 2)).toBeNull();
});

test("no character is cut apart, and none is half of one", () => {
  const family = "👩‍👩‍👧";
  for (let room = 3; room < 60; room += 1) {
    const { body = "" } = cut("", family.repeat(3), empty + room) ?? {};
    expect(body.replaceAll(family, "").replace("…", "")).toBe("");
  }
  expect(cut("\ud83d", "\udc69", 99)).toEqual({ title: "\ufffd", body: "\ufffd" });
});
