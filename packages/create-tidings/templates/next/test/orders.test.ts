import { startTidings } from "@tidings/testing";
import { expect, test } from "vitest";
import { definition } from "../lib/definition.ts";
import { sessionOf, userOf } from "../lib/session.ts";

test("Bob is told that Alice has shipped his order", { timeout: 60_000 }, async () => {
  await using tidings = await startTidings({ definition }); // a real server, on a free port
  await tidings.service.notifications.push({ to: "bob", type: "order.shipped", data: { orderId: "7", by: "alice" } });
  const { pushes, unread } = await tidings.connect("bob").notifications.list();
  expect(unread).toBe(1);
  expect(pushes).toMatchObject([{ type: "order.shipped", data: { orderId: "7", by: "alice" } }]);
});

test("a session is its user's, and one that somebody made up is nobody's", () => {
  process.env.SECRET = "a secret of at least thirty-two characters";
  expect(userOf(sessionOf("bob"))).toBe("bob");
  expect(userOf(sessionOf("bob").replace(/^\w+/, Buffer.from("alice").toString("base64url")))).toBeNull();
  expect(userOf(undefined)).toBeNull();
});
