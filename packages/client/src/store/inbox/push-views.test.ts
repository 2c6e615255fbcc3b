import type { Push } from "@tidings/core";
import { expect, test } from "vitest";
import { PushViews } from "./push-views.ts";

const push = (seq: number): Push => ({ seq, type: "x", data: {}, sentAtMs: 1, readAtMs: null });

test("what was read or replaced in another history says nothing of the pushes of this one", () => {
  const views = new PushViews();
  views.join("all", { pushes: [push(2), push(1)], hasMore: true }, 1);
  views.beginPage();
  views.read({ seqs: [2] }, 1);
  views.received(push(3), 1);
  views.clear();
  views.join("all", { pushes: [push(2), push(1)], hasMore: false }, 1);
  expect(views.pushes).toEqual([push(2), push(1)]);
});
