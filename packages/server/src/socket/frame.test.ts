import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Writable } from "node:stream";
import * as ws from "ws";
import { encodeTextFrames } from "./frame.ts";

// `ws` exports it, its types do not.
const { Receiver } = ws as unknown as { Receiver: new (options: object) => Writable };

/** What `ws` reads out of what was written. */
function decode(frames: Buffer): string[] {
  const receiver = new Receiver({ isServer: false, allowSynchronousEvents: true });
  const texts: string[] = [];
  receiver.on("message", (data: Buffer) => texts.push(data.toString()));
  receiver.write(frames);
  return texts;
}

const wellFormed = (text: string): boolean => text.isWellFormed();

test("any texts arrive as they are, each in a frame of its own", () => {
  const text = fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }).filter(wellFormed));
  const property = fc.property(fc.array(text, { maxLength: 20 }), (texts) => {
    expect(decode(encodeTextFrames(texts))).toEqual(texts);
  });
  fc.assert(property);
});

test.each([0, 1, 125, 126, 127, 65_535, 65_536, 200_000])("a text of %i bytes has the right header", (size) => {
  const texts = ["before", "x".repeat(size), "after"];
  expect(decode(encodeTextFrames(texts))).toEqual(texts);
});

test("characters that take several bytes are counted in bytes", () => {
  const texts = ["é".repeat(63), "漢".repeat(42), "🙂".repeat(16_384)];
  expect(decode(encodeTextFrames(texts))).toEqual(texts);
});

test("what is written later leaves earlier frames as they are", () => {
  const texts = Array.from({ length: 1_000 }, (_, i) => [`short ${i}`, "é".repeat(i % 200), "x".repeat(7 * i)]);
  const encoded = texts.map((some) => encodeTextFrames(some));
  expect(encoded.map((frames) => decode(frames))).toEqual(texts);
});
