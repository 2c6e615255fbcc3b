import type { ServerResponse } from "node:http";
import type { Limits } from "../cost/limits.ts";
import type { Registry } from "../session/registry.ts";
import { Unread } from "./unread.ts";

/** The answer of a route that is the application's own: one that nobody reads must not keep its connection for ever. */
export class OtherAnswer {
  readonly #res: ServerResponse;
  readonly #registry: Registry;
  readonly #limits: Limits;
  readonly #unread: Unread;

  constructor(res: ServerResponse, registry: Registry, limits: Limits) {
    this.#res = res;
    this.#registry = registry;
    this.#limits = limits;
    this.#unread = new Unread(res);
    registry.exchanges.add(this);
    res.once("close", () => registry.exchanges.delete(this));
  }

  get bufferedBytes(): number {
    return this.#res.writableLength;
  }

  tick(nowMs: number): void {
    if (this.#unread.check(nowMs) < this.#limits.keepAliveTimeoutMs) return;
    this.#registry.refused("backlog");
    this.#res.destroy();
  }
}
