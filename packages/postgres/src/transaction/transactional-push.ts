import {
  type FeedDelivery,
  type PushWrite,
  type ReachTarget,
  requireJson,
  TidingsError,
  topicSchema,
  type UserId,
  userIdSchema,
  validate,
} from "@tidings/core";
import { standardMaxContentLength, toCheckedJson, toStoredCollapse, toStoredKey } from "@tidings/core/store-adapter";
import { escapeIdentifier } from "pg";
import { z } from "zod";
import { createBatch } from "../fast/batch.ts";
import type { OutcomeRow } from "../fast/outcomes.ts";
import { runInTransaction, type TextStatement, type TransactionClient } from "./transaction-client.ts";

type PushSchemas = Readonly<Record<string, z.core.$ZodType>>;

/** `type` decides the type of `data`. */
type TypeAndData<Pushes extends PushSchemas> = {
  [T in keyof Pushes & string]: { readonly type: T; readonly data: z.input<Pushes[T]> };
}[keyof Pushes & string];

/** A push of a type that the definition has. */
export type TransactionalPushRequest<Pushes extends PushSchemas> = TypeAndData<Pushes> & {
  readonly to: UserId | readonly UserId[] | { readonly topic: string };
  /** Idempotency key: a second push of the same `service` with this key does nothing. 1–128 characters. */
  readonly key?: string;
  /** If the user has an unread push with the same value, this one replaces it. 1–128 characters. */
  readonly collapse?: string;
};

/** What the push will have come to if the transaction commits. */
export interface TransactionalPushResult {
  /** How many users it was taken for. */
  readonly accepted: number;
  /** The key was used before, so nothing was done. */
  readonly duplicate: boolean;
  /**
   * Copies for readers who are connected. Give them to `fanout.publish` after the transaction has committed, and never
   * before. Readers who get no copy find the push in the store at their node's next check, within some seconds.
   */
  readonly deliveries: readonly FeedDelivery[];
}

/**
 * Pushes within the transaction that is open on `client`. The push exists if, and only if, that transaction commits.
 */
export type TransactionalPush<Pushes extends PushSchemas> = (
  client: TransactionClient,
  request: TransactionalPushRequest<Pushes>,
) => Promise<TransactionalPushResult>;

/** Where pushes within transactions go. */
export interface TransactionalPushOptions {
  /** The schema of `openPostgresStore`, in the database of the transaction. Default `tidings`. */
  readonly schema?: string;
  /**
   * Who the keys belong to: the user id of a service whose token or `serviceContext` uses the same keys elsewhere.
   * Default: server code without a name, as `hub.push` uses them.
   */
  readonly service?: UserId;
  /**
   * The channels out of the application that pushes of a type may go out on. Give `hub.reach.targetsOf`. Default: none.
   */
  readonly targetsOf?: (type: string) => readonly ReachTarget[] | undefined;
  /** How many characters the data may take as JSON, as the option of the hub. Default 32,768. */
  readonly maxContentLength?: number;
  readonly now?: () => number;
}

const shortText = z.string().min(1).max(128).optional();
const requestSchema = z.object({
  to: z.union([userIdSchema, z.array(userIdSchema).min(1).max(10_000), z.object({ topic: topicSchema })], {
    error: "Give a user id, 1–10,000 of them, or { topic } in `to`",
  }),
  type: z.string(),
  data: z.unknown(),
  key: shortText,
  collapse: shortText,
});

/**
 * Makes the function that pushes within transactions. Its pushes are typed and validated by the application's
 * definition.
 *
 * The recipients stay locked until the transaction ends, so everything else that is sent to them waits. Push once, as
 * the last statement, and then commit. If two transactions push twice each, to the same users, they may block each
 * other, and PostgreSQL then ends one of them (40P01).
 *
 * @throws {TidingsError} `BAD_REQUEST`, from the returned function, before anything is done, if the request is wrong or
 * no transaction is open, for example because a pool was given; `PAYLOAD_TOO_LARGE` if its data is. Errors of the database
 * come as the client throws them, and the transaction is lost.
 * @example
 * const push = createTransactionalPush(definition);
 * await client.query("BEGIN");
 * await client.query("INSERT INTO orders …");
 * const { deliveries } = await push(client, { to: "bob", type: "order.shipped", data: { orderId } });
 * await client.query("COMMIT");
 * await fanout.publish(deliveries); // a hint, so that nobody has to wait for the next check
 */
export function createTransactionalPush<Pushes extends PushSchemas>(
  definition: { readonly pushes: Pushes },
  {
    schema = "tidings",
    service,
    targetsOf = () => undefined,
    maxContentLength = standardMaxContentLength,
    now = Date.now,
  }: TransactionalPushOptions = {},
): TransactionalPush<Pushes> {
  const quoted = escapeIdentifier(schema);
  const table = `${quoted}.meta`;
  // Without a limit of ours on waiting: the transaction has its own.
  const statement: TextStatement = {
    begin: `SELECT part, data::text AS data FROM ${quoted}.commit_feeds(`,
    end: "::jsonb, NULL)",
  };

  return async (client, request) => {
    const { to, type, data, key, collapse } = validate(requestSchema, request);
    const pushSchema = Object.hasOwn(definition.pushes, type) ? definition.pushes[type] : undefined;
    if (!pushSchema) {
      throw new TidingsError(
        "BAD_REQUEST",
        `The push type ${JSON.stringify(type)} is not in the definition: add it there`,
      );
    }
    const checked = validate(pushSchema, data);
    requireJson("data", pushSchema, checked);
    const reach = targetsOf(type);
    const write: PushWrite = {
      kind: "push",
      to: typeof to === "string" ? { userIds: [to] } : Array.isArray(to) ? { userIds: to } : to,
      type,
      data: checked,
      dataJson: toCheckedJson(checked, "The push's data", maxContentLength),
      atMs: now(),
      ...toStoredKey(service, key),
      ...toStoredCollapse(collapse),
      ...(reach && { reach }),
    };
    const batch = createBatch([write]);
    if (batch.parameter === null) throw new Error("a push is something to ask");
    const rows = await runInTransaction(client, { table, statement, value: batch.parameter });
    const [committed] = batch.toCommitted(rows.map(toOutcomeRow));
    if (!committed || !("accepted" in committed.outcome)) throw new Error("the database did not answer the push");
    const { accepted, duplicate } = committed.outcome;
    return { accepted, duplicate, deliveries: committed.deliveries };
  };
}

const namedRow = z.object({ part: z.string(), data: z.string().nullable() });

function toOutcomeRow(row: unknown): OutcomeRow {
  const { part, data } = namedRow.parse(row);
  return [part, data];
}
