import type { Fanout } from "@tidings/core";
import type { TransactionalPush, TransactionalPushRequest, TransactionClient } from "@tidings/postgres";
import type { AnyTidingsDefinition } from "@tidings/router";

export interface TransactionPushResult {
  /** How many users it was taken for. */
  readonly accepted: number;
  /** The key was used before: nothing was done. */
  readonly duplicate: boolean;
  /**
   * Call it once the transaction has committed, so that readers who are online hear of it at once. Without it they do at
   * their node's next look at the store, within some seconds.
   */
  readonly deliver: () => Promise<void>;
}

/** Pushes that are part of your own transaction. */
export interface InTransaction<D extends AnyTidingsDefinition> {
  /**
   * The push exists if and only if the transaction commits. Its readers stay locked until then, so push last and commit.
   * Rejects with `BAD_REQUEST`, before anything is done, if the push is not one of the definition's, if no transaction is open
   * there, or if the store is not in PostgreSQL.
   */
  push(request: TransactionalPushRequest<D["pushes"]>): Promise<TransactionPushResult>;
}

export const inTransaction = <D extends AnyTidingsDefinition>(
  client: TransactionClient,
  { fanout, openPush }: { readonly fanout: Fanout; readonly openPush: () => Promise<TransactionalPush<D["pushes"]>> },
): InTransaction<D> => ({
  async push(request) {
    const push = await openPush();
    const { accepted, duplicate, deliveries } = await push(client, request);
    return { accepted, duplicate, deliver: () => fanout.publish(deliveries) };
  },
});
