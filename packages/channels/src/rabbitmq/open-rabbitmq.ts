import { type ConfirmChannel, connect, type Message, type Options } from "amqplib";
import { type BrokerConnection, checkBrokerUrl, type TlsOptions } from "../brokers/broker-connection.ts";
import { pause } from "../brokers/keep-connected.ts";

/** The RabbitMQ broker. */
export interface RabbitMqServer {
  /** The broker: `amqp://user:password@host:5672/vhost`, or `amqps://…`. */
  readonly url: string;
  readonly tls?: TlsOptions;
  /** How long the broker may take to answer. Milliseconds, default 10,000. */
  readonly timeoutMs?: number;
}

export const defaultTimeoutMs = 10_000;

export interface RabbitMqConnection extends BrokerConnection {
  readonly channel: ConfirmChannel;
  /** Resolves once the broker has it for certain. */
  publish(exchange: string, routingKey: string, body: Buffer, options: Options.Publish): Promise<void>;
  /** On a connection that ends there is nothing to acknowledge: the broker delivers the message again. */
  acknowledge(message: Message): void;
  /** Ends it, with what was wrong. */
  fail(cause: Error): void;
}

/** Seconds. Without one, a broker that is gone without a word is noticed only when something is sent to it. */
const heartbeat = "10";
const closeWithinMs = 5_000;

const urlForm = { protocols: ["amqp:", "amqps:"], example: "amqps://user:password@host:5671/vhost" };

/** @throws TypeError if it is not a URL of a RabbitMQ server */
export function toRabbitMqUrl(url: string): string {
  const parsed = checkBrokerUrl(url, urlForm);
  if (!parsed.searchParams.has("heartbeat")) parsed.searchParams.set("heartbeat", heartbeat);
  return parsed.href;
}

/** One connection with one channel: if the broker closes the channel, both end. The signal ends them at once. */
export async function openRabbitMq(
  { url, tls, timeoutMs = defaultTimeoutMs }: RabbitMqServer,
  signal: AbortSignal,
  prepare: (channel: ConfirmChannel) => Promise<void>,
): Promise<RabbitMqConnection> {
  const cut = new AbortController();
  const ending = AbortSignal.any([signal, cut.signal]);
  const socketOptions = { ...tls, timeout: timeoutMs, signal: ending }; // Node's sockets take a signal, which the library's types do not know
  const model = await connect(toRabbitMqUrl(url), socketOptions);
  let cause: Error | null = null;
  const { promise: ended, resolve: resolveEnded } = Promise.withResolvers<Error>();
  const note = (error: Error): void => {
    cause ??= error;
  };
  let channel: ConfirmChannel | null = null;
  /** The channel first: what was said on it, acknowledgements too, gets there before the end. */
  const end = async (): Promise<void> => {
    await channel?.close().catch(note); // the broker may have closed it
    await model.close().catch(note);
  };
  const endInTime = async (): Promise<void> => {
    const enough = new AbortController();
    await Promise.race([end(), ended, pause(closeWithinMs, enough.signal)]);
    enough.abort();
    cut.abort(); // what a broker does not read would be kept, with its socket, for as long as it does not
  };
  let closing: Promise<void> | null = null;
  const close = (): Promise<void> => (closing ??= endInTime());
  const fail = (error: Error): void => {
    note(error);
    void close();
  };
  model.on("error", note);
  // it has no room (memory, disk), reads no more of what publishers send, and does not say for how long
  model.on("blocked", (reason) => {
    note(new Error(`RabbitMQ takes no messages now: ${reason}`));
    cut.abort();
  });
  model.on("close", () => {
    closing ??= Promise.resolve();
    resolveEnded(cause ?? new Error("The connection to RabbitMQ was closed"));
  });
  try {
    const opened = await model.createConfirmChannel();
    channel = opened;
    opened.on("error", note);
    opened.on("close", () => fail(new Error("The channel to RabbitMQ was closed")));
    await prepare(opened);
    return {
      channel: opened,
      ended,
      close,
      fail,
      acknowledge(message) {
        if (!closing) opened.ack(message);
      },
      publish: (exchange, routingKey, body, options) =>
        new Promise((resolve, reject) => {
          opened.publish(exchange, routingKey, body, options, (error: Error | null) =>
            error ? reject(cause ?? error) : resolve(),
          );
        }),
    };
  } catch (error) {
    await close();
    throw error;
  }
}
