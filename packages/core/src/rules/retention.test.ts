import * as fc from "fast-check";
import { expect, test } from "vitest";
import { trimmedUpTo } from "./retention.ts";

test("entries go from the oldest on while they are old or too many; the newest stays", () => {
  const feed = fc.record({ trimmed: fc.nat(5), atMs: fc.array(fc.nat(9), { maxLength: 12 }) });
  const retention = fc.record({ olderThanMs: fc.nat(9), maxEntries: fc.nat(12) });
  fc.assert(
    fc.property(feed, retention, ({ trimmed, atMs }, { olderThanMs, maxEntries }) => {
      const upTo = trimmedUpTo({ trimmed, atMs }, { olderThanMs, maxEntries });
      const byNumber = Math.max(0, atMs.length - Math.max(1, maxEntries));
      const young = atMs.findIndex((ms) => ms >= olderThanMs);
      const byAge = young === -1 ? Math.max(0, atMs.length - 1) : young;
      expect(upTo - trimmed).toBe(Math.max(byNumber, byAge));
    }),
  );
});
