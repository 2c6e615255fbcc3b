import { directConversationId, type ReachTarget, type Retention, type Write } from "@tidings/core";
import * as fc from "fast-check";
import { noticeCollapse } from "./fixture.ts";

/** One step of a random history. */
export type Action =
  | { readonly do: "commit"; readonly writes: readonly Write[] }
  | { readonly do: "reopen" }
  | { readonly do: "trim"; readonly retention: Retention }
  | {
      readonly do: "address";
      readonly userId: string;
      readonly channel: string;
      readonly what: "add" | "confirm" | "remove";
    }
  /** From the first time on, an outlet is told what was committed since the last time. */
  | { readonly do: "handOver" };

/** The last two stand in one order by their characters, and in another by their UTF-16 code units. */
export const userIds: readonly string[] = ["ann", "ben", "\uff43id", "\u{1f600}dan"];
export const topics: readonly string[] = ["news", "sports"];

export const pairs: readonly (readonly [string, string])[] = userIds.flatMap((a, i) =>
  userIds.slice(i + 1).map((b) => [a, b] as const),
);

const userId = fc.constantFrom(...userIds);
/** Deliberately in any order: clocks are set back. */
export const atMs: fc.Arbitrary<number> = fc.integer({ min: 0, max: 100 });
const small = fc.integer({ min: 0, max: 30 });
/** -0 and lone surrogates have their own ideas about JSON; what a client can send is what this gives. */
export const json: fc.Arbitrary<unknown> = fc.json({ maxDepth: 2 }).map((text): unknown => JSON.parse(text));
/** Few values, so that they meet. */
export const fewOf = (what: string, max = 4): fc.Arbitrary<string> => fc.nat(max).map((i) => `${what}-${i}`);
const inPair = fc.constantFrom(...pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]));

const channel = fc.constantFrom("mail", "phone");
const target: fc.Arbitrary<ReachTarget> = fc.record({
  channel,
  category: fc.constantFrom("a", "b"),
  delayMs: fc.option(fc.nat(50)),
  mandatory: fc.boolean(),
});
/** Where a push may go out. */
export const reach: fc.Arbitrary<readonly ReachTarget[]> = fc.uniqueArray(target, {
  maxLength: 2,
  selector: (one) => `${one.channel} ${one.category}`,
});

const send = fc
  .record({
    pair: inPair,
    content: json,
    nonce: fewOf("nonce", 40),
    atMs,
    notified: fc.boolean(),
    excerpt: fc.string(),
    targets: fc.option(reach, { nil: undefined }),
  })
  .map(({ pair: [from, to], content, nonce, atMs: sentAtMs, notified, excerpt, targets }): Write => {
    const conversationId = directConversationId(from, to);
    const notice = { collapse: noticeCollapse(conversationId), excerpt, ...(targets && { reach: targets }) };
    const notify = notified ? [to] : [];
    return { kind: "send", conversationId, members: [from, to], from, content, nonce, atMs: sentAtMs, notify, notice };
  });

const push = fc.record(
  {
    kind: fc.constant("push" as const),
    to: fc.oneof(
      fc.record({ userIds: fc.array(userId, { maxLength: 3 }) }),
      fc.record({ topic: fc.constantFrom(...topics) }),
    ),
    type: fc.constantFrom("one", "two"),
    data: json,
    atMs,
    key: fewOf("key"),
    collapse: fewOf("collapse"),
    reach,
  },
  { requiredKeys: ["kind", "to", "type", "data", "atMs"] },
);

const claim = fc.record({ kind: fc.constant("claim" as const), key: fewOf("key"), accepted: small, atMs });

const readChat = fc.record({ pair: inPair, seq: small, atMs }).map(({ pair, seq, atMs: readAtMs }): Write => {
  const conversationId = directConversationId(...pair);
  const collapse = noticeCollapse(conversationId);
  return { kind: "readChat", conversationId, members: pair, userId: pair[0], seq, collapse, atMs: readAtMs };
});

const readPush = fc.oneof(
  fc.record({ kind: fc.constant("readPush" as const), userId, atMs, seqs: fc.array(small) }),
  fc.record({ kind: fc.constant("readPush" as const), userId, atMs, upTo: small }),
);

const topic = fc.record({
  kind: fc.constantFrom("subscribe" as const, "unsubscribe" as const),
  userId,
  topic: fc.constantFrom(...topics),
});

const write: fc.Arbitrary<Write> = fc.oneof(
  { weight: 5, arbitrary: send },
  { weight: 4, arbitrary: push },
  { weight: 3, arbitrary: readChat },
  { weight: 2, arbitrary: readPush },
  { weight: 2, arbitrary: topic },
  { weight: 1, arbitrary: claim },
);

export const retention: fc.Arbitrary<Retention> = fc.record({
  olderThanMs: atMs,
  maxEntries: fc.integer({ min: 0, max: 20 }),
});

export const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.record({
      do: fc.constant("commit" as const),
      writes: fc.array(write, { minLength: 1, maxLength: 8 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("address" as const),
      userId,
      channel,
      what: fc.constantFrom("add" as const, "confirm" as const, "remove" as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("handOver" as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("reopen" as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("trim" as const),
      retention,
    }),
  },
);
