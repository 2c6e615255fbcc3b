import { randomUUID } from "node:crypto";
import { Redis } from "ioredis";
import { eventually } from "@tidings/testing/eventually";
import { expect } from "vitest";
import type { RedisLinkOptions, RedisLinkStatus } from "../src/connection/options.ts";

// For the tests of this package: nodes of one system, and what they wait for.

/** A client of the test's own, ended with it. */
class OwnClient extends Redis implements Disposable {
  [Symbol.dispose](): void {
    this.disconnect();
  }
}

export const connect = (url: string): OwnClient => new OwnClient(url);

interface TestNode {
  status(): RedisLinkStatus;
  close(): Promise<void>;
}

export interface TestNodes<Node> extends AsyncDisposable {
  readonly a: Node;
  /** The last one; `a` itself if it is alone. */
  readonly b: Node;
  readonly prefix: string;
  readonly errors: readonly unknown[];
}

/** One node for each of the options, under a prefix of their own. They are closed at the end. */
export function openNodes<Node extends TestNode, Options extends RedisLinkOptions>(
  create: (options: Options) => Node,
  first: Options,
  ...others: readonly Options[]
): TestNodes<Node> {
  const prefix = `${randomUUID()}:`;
  const errors: unknown[] = [];
  const onError = (error: unknown): void => void errors.push(error);
  const open = (options: Options): Node => create({ prefix, onError, ...options });
  const a = open(first);
  const nodes = [a, ...others.map(open)];
  return {
    a,
    b: nodes.at(-1) ?? a,
    prefix,
    errors,
    async [Symbol.asyncDispose]() {
      await Promise.all(nodes.map((node) => node.close()));
    },
  };
}

export const untilReady = (...nodes: readonly TestNode[]): Promise<void> =>
  eventually(() => expect(nodes.map((node) => node.status().ready)).not.toContain(false));

export const untilAway = (node: TestNode): Promise<void> =>
  eventually(() => expect(node.status()).toMatchObject({ ready: false, lastError: expect.any(Error) }));
