import type { CommittedEvent, Outlet } from "@tidings/core";
import { createSharedConnection } from "../brokers/shared-connection.ts";
import { typeOf } from "../brokers/type-of.ts";
import { defaultTimeoutMs, openRabbitMq, type RabbitMqServer, toRabbitMqUrl } from "./open-rabbitmq.ts";

/** Where the outlet publishes to. */
export interface RabbitMqOutletOptions extends RabbitMqServer {
  /**
   * The outlet's name. If you change it, it is a new outlet, which begins with what is committed from then on. Default
   * `rabbitmq`.
   */
  readonly name?: string;
  /** The topic exchange that it publishes to. Default `tidings`. */
  readonly exchange?: string;
  /** Whether the exchange is created (durable) if it does not exist. With `false` it must exist. Default `true`. */
  readonly declare?: boolean;
  /** Which kinds of events it gets. Default: all. */
  readonly kinds?: Outlet["kinds"];
}

/** Of AMQP 0-9-1. Bytes. */
const maxRoutingKey = 255;

/**
 * Makes an outlet that publishes everything that is committed to an exchange of RabbitMQ, as persistent messages. The
 * routing key is `push.<type>`, `message.direct` or `message.group`, and for changes `message.edited.direct`,
 * `message.deleted.group` and so on. The `messageId` is the event's id. An event counts as sent once the broker has
 * confirmed it. The broker drops events that no queue is bound to.
 *
 * @throws {TypeError} if the URL is not that of a RabbitMQ
 */
export function rabbitMqOutlet(options: RabbitMqOutletOptions): Outlet {
  const { name = "rabbitmq", exchange = "tidings", declare = true, kinds, timeoutMs = defaultTimeoutMs } = options;
  toRabbitMqUrl(options.url);
  const connection = createSharedConnection(
    (signal) =>
      openRabbitMq(options, signal, async (channel) => {
        if (declare) await channel.assertExchange(exchange, "topic", { durable: true });
        else await channel.checkExchange(exchange);
      }),
    { timeoutMs },
  );

  return {
    name,
    ...(kinds && { kinds }),
    deliver(event: CommittedEvent, signal: AbortSignal) {
      const routingKey = `${event.kind}.${typeOf(event)}`;
      if (Buffer.byteLength(routingKey) > maxRoutingKey) {
        return Promise.resolve({
          result: "refused",
          reason: `The routing key of its type has more than ${maxRoutingKey} bytes`,
        });
      }
      return connection.deliver(signal, async (open) => {
        await open.publish(exchange, routingKey, Buffer.from(JSON.stringify(event)), {
          persistent: true,
          messageId: event.id,
          type: routingKey,
          contentType: "application/json",
          timestamp: Math.floor(event.atMs / 1000), // seconds, as AMQP has it
        });
        return { result: "sent" };
      });
    },
    close: () => connection.close(),
  };
}
