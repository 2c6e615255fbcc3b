import { expect, test } from "vitest";
import { News } from "./news.ts";

const settings = { notify: "all", mutedUntilMs: null, pinned: false, archived: false } as const;

test("after a reset, the newest message of the other history is not taken for one of this", () => {
  const news = new News();
  news.wasThere(3);
  news.came(50, false, settings);
  news.startAnew(2);
  expect(news.count({ unread: 1, mentions: 0, settings } as Parameters<News["count"]>[0]).lastSeq).toBe(0);
});
