import * as fc from "fast-check";

export const peers = ["a", "b", "c"] as const;
/** Names of groups, and their ids. */
export const groupIds: ReadonlyMap<string, string> = new Map(["g", "h"].map((name) => [name, `g${name.repeat(20)}`]));
export const me = "me";
/** More than a summary of reactions names. */
export const many: readonly string[] = Array.from({ length: 14 }, (_, i) => `u${i}`);

/** A user with whom there is a direct conversation, or a group. */
const peer = fc.constantFrom(...peers, ...groupIds.keys());
const group = fc.constantFrom(...groupIds.keys());
const small = fc.nat({ max: 40 });
/** What may happen, in any order. */
export const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant("say"), peer, times: fc.integer({ min: 1, max: 12 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("sayElsewhere"), peer }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom("send", "writeElsewhere"), peer }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom("commit", "acknowledge", "acknowledge", "sentUnheard"), n: small }),
  },
  { weight: 12, arbitrary: fc.record({ do: fc.constantFrom("answer", "deliver", "deliverPush"), n: small }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom("readElsewhere", "peerReads", "markRead"), peer, n: small }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom("open", "loadOlder", "loadNewer", "jumpToNewest"), peer }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("jumpTo"), peer, n: small }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("inView", "close"), peer, n: small }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom("notify", "readPush", "loadPushes", "loadList"), n: small }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("trim", "reload") }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom("createGroup", "addMe", "deliverGroup"), peer: group, n: small }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("removeMe", "rename", "members"), peer: group, n: small }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom("mention", "reply"), peer, n: small }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constantFrom("deliverGroup", "edit", "delete", "react", "reactAll", "pin", "change", "change"),
      peer,
      n: small,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("configure", "configureElsewhere"), peer, n: small }) },
);
/** As `action`, and the server may come back with another database. */
export const actionOrExchange: fc.Arbitrary<Action> = fc.oneof(
  { weight: 40, arbitrary: action },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("exchange"), n: fc.nat({ max: 12 }) }) },
);
export interface Action {
  readonly do: string;
  readonly peer?: string;
  readonly n?: number;
  readonly times?: number;
}
