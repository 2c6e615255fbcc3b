import { initTRPC } from "@trpc/server";
import { expectTypeOf, test } from "vitest";
import { createTidingsServer, type TidingsServerOptions } from "./create-tidings-server.ts";
import type { Authenticate, Identity } from "./session/identity.ts";

declare const authenticate: Authenticate;
const plain = initTRPC.context<{ identity: Identity | null }>().create().router({});
const demanding = initTRPC.context<{ identity: Identity | null; database: string }>().create().router({});

test("createContext may be left out where the identity is all that the router wants", () => {
  createTidingsServer({ router: plain, authenticate });
  // @ts-expect-error -- nobody gives this router its database
  createTidingsServer({ router: demanding, authenticate });
  createTidingsServer({
    router: demanding,
    authenticate,
    createContext: ({ identity }) => ({ identity, database: "" }),
  });
});

test("onConnect knows the identity, and may give no release", () => {
  expectTypeOf<NonNullable<TidingsServerOptions["onConnect"]>>().parameter(0).toEqualTypeOf<Identity>();
  createTidingsServer({ router: plain, authenticate, onConnect: () => {} });
  createTidingsServer({ router: plain, authenticate, onConnect: async () => () => {} });
});
