// @vitest-environment jsdom
import { QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import { createTidings } from "tidings/client";
import { expect, test } from "vitest";
import { WebSocket } from "ws";
import { Orders } from "./orders.tsx";
import { createQueries } from "./queries.ts";
import { type App, createServer } from "./server.ts";

test("a list that is shown is fetched anew when a push says that it has changed", async () => {
  const server = await createServer(({ token }) => (token === null ? null : { userId: token }));
  const { port } = await server.listen({ host: "127.0.0.1" });
  const connect = (user: string) =>
    createTidings<App>({
      url: `ws://127.0.0.1:${port}/trpc`,
      user,
      token: user,
      persist: false,
      client: { WebSocket }, // not that of the simulated page, which is of another origin
    });
  await using alice = connect("alice");
  await using bob = connect("bob");
  const { queryClient, trpc } = createQueries(bob);
  const listening = new Promise<void>((resolve) => bob.pushes.onUnread(() => resolve()));
  render(
    <QueryClientProvider client={queryClient}>
      <Orders trpc={trpc} />
    </QueryClientProvider>,
  );
  await screen.findByText("Order 7: open");
  await listening;
  await alice.trpc.orders.ship.mutate({ orderId: "7", tell: "bob" });
  expect(await screen.findByText("Order 7: shipped")).toBeTruthy();
  queryClient.clear();
  await server.close();
});
