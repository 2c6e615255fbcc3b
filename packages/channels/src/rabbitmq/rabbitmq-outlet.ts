import type { CommittedEvent, Outlet } from "@tidings/core";
import { createSharedConnection } from "../brokers/shared-connection.ts";
import { typeOf } from "../brokers/type-of.ts";
import { defaultTimeoutMs, openRabbitMq, type RabbitMqServer, toRabbitMqUrl } from "./open-rabbitmq.ts";

export interface RabbitMqOutletOptions extends RabbitMqServer {
  /** Tells it from other outlets; with another name it begins anew. Default `rabbitmq`. */
  readonly name?: string;
  /** A topic exchange. Default `tidings`. */
  readonly exchange?: string;
  /** Whether the exchange is made, durable, if it is not there; else it has to be. Default `true`. */
  readonly declare?: boolean;
  /** What it gets. Default: everything. */
  readonly kinds?: Outlet["kinds"];
}

/** Of AMQP 0-9-1. Bytes. */
const maxRoutingKey = 255;

/**
 * Publishes everything that is committed to an exchange of RabbitMQ: with the routing key `push.<type>`, `message.direct` or
 * `message.group` (`message.edited.direct`, `message.deleted.group` and so on once it changes), persistent, with the event's id as `messageId`. An event counts as sent once the broker has confirmed it. What no queue
 * is bound to is dropped by the broker.
 *
 * @throws TypeError if the URL is not one of RabbitMQ
 */
export function rabbitMqOutlet(options: RabbitMqOutletOptions): Outlet {
  const { name = "rabbitmq", exchange = "tidings", declare = true, kinds, timeoutMs = defaultTimeoutMs } = options;
  toRabbitMqUrl(options.url);
  const connection = createSharedConnection(
    () =>
      openRabbitMq(options, async (channel) => {
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
