import type { ServerResponse } from "node:http";
import type { Limits } from "../cost/limits.ts";
import type { Exchange, Registry } from "../session/registry.ts";
import { Unread } from "./unread.ts";

/** Watches the answer of a route that is the application's own: if nobody reads it, its connection is closed in time. */
export function watchAnswer(res: ServerResponse, registry: Registry, limits: Limits): void {
  const unread = new Unread(res);
  const exchange: Exchange = {
    get bufferedBytes() {
      return res.writableLength;
    },
    tick(nowMs) {
      if (unread.check(nowMs) < limits.backlogTimeoutMs) return;
      registry.refused("backlog");
      res.destroy();
    },
  };
  registry.exchanges.add(exchange);
  res.once("close", () => registry.exchanges.delete(exchange));
}
