import { expect, test } from "vitest";
import { changedParts, readContract, readRecord } from "../test/contract-parts.ts";

const howTo = 'Say what in docs/PROTOCOL.md, "Versions", and run `pnpm contract --update`';

test("the wire is as it was recorded, with a version and with words for what changed", async () => {
  const [record, contract] = await Promise.all([readRecord(), readContract()]);
  expect(changedParts(record.parts, contract.parts), `The wire has changed. ${howTo}`).toEqual([]);
  expect(contract.protocol, `The version of the protocol has changed. ${howTo}`).toBe(record.protocol);
  expect(contract.said, `What is said of the version has changed. ${howTo}`).toBe(record.said);
});

test("an input, an event or a procedure that changes is found, a comment is not", async () => {
  const { parts } = await readContract();
  expect(Object.keys(parts)).toEqual(
    expect.arrayContaining(["ChatEvent", "PushEvent", "TidingsRecord", "pushInput", "sendInput"]),
  );
  const { sendInput: _, ...fewer } = parts;
  expect(changedParts(parts, { ...fewer, ChatEvent: "another" })).toEqual(["ChatEvent", "sendInput"]);
});
