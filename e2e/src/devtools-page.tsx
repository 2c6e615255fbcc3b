/** What the browser test of the devtools runs. */
import { createTidingsClient } from "@tidings/client";
import { openDevtools } from "@tidings/client/devtools";
import { createTidingsStore } from "@tidings/client/store";
import type { AppRouter } from "@tidings/router";

const asked = new URLSearchParams(location.search);
const me = asked.get("me") ?? "";
const client = createTidingsClient<AppRouter>({ url: "/trpc", token: asked.get("token") ?? "" });
const store = createTidingsStore(client, { me });
openDevtools(store);
