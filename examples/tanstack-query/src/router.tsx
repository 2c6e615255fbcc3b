import { createRootRouteWithContext, createRoute, createRouter, type RouterHistory } from "@tanstack/react-router";
import { Orders } from "./orders.tsx";
import type { Queries } from "./queries.ts";

const root = createRootRouteWithContext<Queries>()();

const orders = createRoute({
  getParentRoute: () => root,
  path: "/orders",
  // fetched before the page is shown; from then on pushes keep it up to date
  loader: ({ context: { queryClient, trpc } }) => queryClient.ensureQueryData(trpc.orders.list.queryOptions()),
  component: function OrdersPage() {
    const { trpc } = orders.useRouteContext();
    return <Orders trpc={trpc} />;
  },
});

export const createPages = (queries: Queries, history?: RouterHistory) =>
  createRouter({ routeTree: root.addChildren([orders]), context: queries, ...(history && { history }) });

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createPages>;
  }
}
