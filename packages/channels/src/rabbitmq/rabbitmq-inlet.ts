import type { Inlet, InletHost, PushRequest } from "@tidings/core";
import type { ConfirmChannel, ConsumeMessage } from "amqplib";
import { keptInlet, type ReconnectOptions } from "../brokers/keep-connected.ts";
import { createPushLanes } from "../brokers/push-lanes.ts";
import { readPush, takePush } from "../brokers/take-push.ts";
import { openRabbitMq, type RabbitMqConnection, type RabbitMqServer, toRabbitMqUrl } from "./open-rabbitmq.ts";

/** Where the inlet takes pushes from. */
export interface RabbitMqInletOptions extends RabbitMqServer, ReconnectOptions {
  /** The queue that programs publish pushes to. Default `tidings.push`. */
  readonly queue?: string;
  /**
   * The queue for messages that can never be a push, each with the header `x-refused-because`. Default: the queue's
   * name and `.refused`.
   */
  readonly refusedQueue?: string;
  /**
   * Whether the two queues are created (durable) if they do not exist. With `false` they must exist. Default `true`.
   */
  readonly declare?: boolean;
  /** How many messages may be under way at the same time. 1–65,535, default 100. */
  readonly prefetch?: number;
}

/** The lane of what is refused at once. No recipients have this name, which is no JSON. */
const refusals = "refusals";

/**
 * Makes an inlet that takes pushes from a queue of RabbitMQ: `{ to, type, data, key?, collapse?, durable? }` as JSON. A
 * message without a `key` needs a `messageId`, so that it makes one push however often it is delivered. It is
 * acknowledged once its push is committed. Pushes to the same recipients keep the order of the queue.
 *
 * @throws {TypeError} if the URL is not that of a RabbitMQ, or `prefetch` is out of range
 */
export function rabbitMqInlet(options: RabbitMqInletOptions): Inlet {
  const { queue = "tidings.push", refusedQueue = `${queue}.refused`, declare = true, prefetch = 100 } = options;
  toRabbitMqUrl(options.url);
  if (!Number.isInteger(prefetch) || prefetch < 1 || prefetch > 65_535) {
    throw new TypeError("`prefetch` is how many messages may be under way: give 1–65535");
  }
  const prepare = async (channel: ConfirmChannel): Promise<void> => {
    for (const name of [queue, refusedQueue]) {
      if (declare) await channel.assertQueue(name, { durable: true });
      else await channel.checkQueue(name);
    }
    await channel.prefetch(prefetch);
  };

  const open = async (host: InletHost, signal: AbortSignal): Promise<Pick<RabbitMqConnection, "ended" | "close">> => {
    const connection = await openRabbitMq(options, signal, prepare);
    const { channel, ended } = connection;
    const lanes = createPushLanes();
    /** Ends what waits to be tried again; what the store has under way is waited for. */
    const stopping = new AbortController();
    void ended.then(() => stopping.abort());

    const refuse = async (message: ConsumeMessage, reason: string): Promise<void> => {
      const { messageId, contentType, type } = message.properties;
      await connection.publish("", refusedQueue, message.content, {
        persistent: true,
        mandatory: true,
        messageId,
        contentType,
        type,
        headers: { "x-refused-because": reason },
      });
      connection.acknowledge(message);
      host.onError(new Error(`A message of the queue ${queue} was moved to ${refusedQueue}: ${reason}`));
    };
    const refuseOrFail = (message: ConsumeMessage, reason: string): Promise<void> =>
      refuse(message, reason).catch((error: Error) => connection.fail(error));
    const take = async (message: ConsumeMessage, request: PushRequest): Promise<void> => {
      const taken = await takePush(request, { ...options, host, signal: stopping.signal });
      if (taken.result === "pushed") connection.acknowledge(message);
      else if (taken.result === "refused") await refuseOrFail(message, taken.reason);
    };
    const receive = (message: ConsumeMessage): void => {
      const { messageId } = message.properties as { readonly messageId?: unknown };
      const standardKey = typeof messageId === "string" && messageId !== "" ? `${queue}:${messageId}` : null;
      const read = readPush(message.content, standardKey);
      if ("refused" in read) lanes.run(refusals, () => refuseOrFail(message, read.refused));
      else lanes.run(JSON.stringify(read.request.to), () => take(message, read.request));
    };

    // The broker confirms what no queue takes, but hands it back first: the message stays where it came from.
    channel.on("return", () => connection.fail(new Error(`The queue ${refusedQueue} was deleted`)));
    const { consumerTag } = await channel.consume(queue, (message) => {
      if (message) receive(message);
      else connection.fail(new Error(`The queue ${queue} was deleted`));
    });
    return {
      ended,
      async close() {
        stopping.abort();
        await Promise.race([channel.cancel(consumerTag).catch(() => undefined), ended]);
        await Promise.race([lanes.idle(), ended]);
        await connection.close();
      },
    };
  };

  return keptInlet({ ...options, name: `rabbitmq ${queue}`, described: `RabbitMQ, queue ${queue}` }, open);
}
