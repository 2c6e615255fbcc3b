import { expect, test } from "vitest";
import { allowEverything, resolvePolicies } from "./policies.ts";

test("what an application leaves out, or has undefined, is allowed", async () => {
  expect(resolvePolicies()).toEqual(allowEverything);
  const policies = resolvePolicies({ canMessage: () => false, canJoin: undefined } as object);
  expect([await policies.canMessage("ann", "bob"), await policies.canJoin("ann", "news")]).toEqual([false, true]);
});

test("policies of a class know their object", async () => {
  class Friends {
    readonly #of = new Set(["bob"]);
    canMessage(_: string, to: string): boolean {
      return this.#of.has(to);
    }
  }
  const { canMessage } = resolvePolicies(new Friends());
  expect([await canMessage("ann", "bob"), await canMessage("ann", "eve")]).toEqual([true, false]);
});

test("a slip in a name is refused, as what it was to refuse would be allowed", () => {
  expect(() => resolvePolicies({ canMesage: () => false } as object)).toThrow(/"canMesage".*some of canMessage/);
});
