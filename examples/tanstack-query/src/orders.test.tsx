// @vitest-environment jsdom
import { QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, RouterProvider } from "@tanstack/react-router";
import { cleanup, configure, render, screen } from "@testing-library/react";
import { createTidings } from "tidings/client";
import { afterEach, expect, test } from "vitest";
import { WebSocket } from "ws";
import { Orders } from "./orders.tsx";
import { createQueries, type Queries } from "./queries.ts";
import { createPages } from "./router.tsx";
import { type App, createServer } from "./server.ts";

configure({ asyncUtilTimeout: 50_000 }); // a machine may be busy
afterEach(cleanup);

/** Has Alice ship an order that Bob looks at; resolves with what Bob sees then. */
async function shipWatched(show: (queries: Queries) => void): Promise<string | null> {
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
  const queries = createQueries(bob);
  const listening = new Promise<void>((resolve) => bob.pushes.onUnread(() => resolve()));
  show(queries);
  await screen.findByText("Order 7: open");
  await listening;
  await alice.trpc.orders.ship.mutate({ orderId: "7", tell: "bob" });
  const { textContent } = await screen.findByText(/Order 7: shipped/);
  queries.queryClient.clear();
  await server.close();
  return textContent;
}

test("a list that is shown is fetched anew when a push says that it has changed", async () => {
  const seen = await shipWatched(({ queryClient, trpc }) => {
    render(
      <QueryClientProvider client={queryClient}>
        <Orders trpc={trpc} />
      </QueryClientProvider>,
    );
  });
  expect(seen).toBe("Order 7: shipped");
});

test("a list that a route has loaded before it is shown is fetched anew too", async () => {
  const seen = await shipWatched((queries) => {
    const router = createPages(queries, createMemoryHistory({ initialEntries: ["/orders"] }));
    render(
      <QueryClientProvider client={queries.queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>,
    );
  });
  expect(seen).toBe("Order 7: shipped");
});
