import type { TidingsRouter } from "@tidings/router";
import type { serverDefinition } from "./definition.ts";

/** The router that this server serves unless it is given an application's own definition. */
export type AppRouter = TidingsRouter<typeof serverDefinition>;
