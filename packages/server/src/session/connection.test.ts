import { expect, test } from "vitest";
import { newConnection } from "../../test/test-harness.ts";
import { describeConnection, type NewConnectionInfo } from "./connection.ts";

const told = (params: Record<string, string> | null): NewConnectionInfo => {
  const info = newConnection("127.0.0.1");
  describeConnection(info, params);
  return info;
};

test("a client's version of the protocol is known if it tells one, and nobody is refused for what they tell", () => {
  expect(told({ token: "t", protocol: "2" }).protocol).toBe(2);
  for (const protocol of ["", "two", "-1", "1e9", "99999999", "2; DROP"])
    expect(told({ protocol }).protocol).toBeNull();
  expect(told(null).protocol).toBeNull();
});
