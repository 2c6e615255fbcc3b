import type { CommittedEvent, Outlet, OutletResult } from "@tidings/core";
import { randomUUID } from "node:crypto";
import { messageOf, orEnded } from "../brokers/broker-connection.ts";
import { createSharedConnection } from "../brokers/shared-connection.ts";
import { typeOf } from "../brokers/type-of.ts";
import { createInFlight, type InFlight } from "../in-flight.ts";
import { checkMqttUrl, defaultTimeoutMs, type MqttConnection, type MqttServer, openMqtt } from "./open-mqtt.ts";
import { createTopicTemplate } from "./topic-template.ts";

/** Where the outlet publishes to. */
export interface MqttOutletOptions extends MqttServer {
  /**
   * The outlet's name. If you change it, it is a new outlet, which begins with what is committed from then on. Default
   * `mqtt`.
   */
  readonly name?: string;
  /**
   * The topic of each event, made from a template. Default `tidings/{kind}/{type}/{key}`, for example
   * `tidings/push/order.shipped/bob`.
   */
  readonly topic?: string;
  /** The beginning of each connection's client id. The rest is random. Default `tidings-`. */
  readonly clientIdPrefix?: string;
  /** Which kinds of events it gets. Default: all. */
  readonly kinds?: Outlet["kinds"];
}

interface Publishing extends MqttConnection {
  /** A broker ends the connection of a client that sends more than it takes at a time (MQTT 5, 3.3.4). The library does not count. */
  readonly inFlight: InFlight;
}

/** What a packet has beside topic and payload, at most: its header, and the properties. */
const packetOverhead = 256;

/**
 * Makes an outlet that publishes everything that is committed to an MQTT broker, with QoS 1, as JSON. The user property
 * `id` is the event's id. An event counts as sent once the broker has acknowledged it. The broker decides who gets it,
 * and whether it waits for subscribers that are away.
 *
 * @throws {TypeError} if the URL is not that of an MQTT broker, or the topic is not valid
 */
export function mqttOutlet(options: MqttOutletOptions): Outlet {
  const { name = "mqtt", topic = "tidings/{kind}/{type}/{key}", clientIdPrefix = "tidings-", kinds } = options;
  checkMqttUrl(options.url);
  const toTopic = createTopicTemplate(topic);
  const connection = createSharedConnection<Publishing>(
    async (signal) => {
      const opened = await openMqtt(options, { clientId: `${clientIdPrefix}${randomUUID()}`, clean: true }, signal);
      return { ...opened, inFlight: createInFlight(opened.client.serverProperties?.receiveMaximum ?? 65_535) };
    },
    { timeoutMs: options.timeoutMs ?? defaultTimeoutMs },
  );

  const publish = async (
    { client, ended, inFlight }: Publishing,
    { id, target, body }: { readonly id: string; readonly target: string; readonly body: Buffer },
  ): Promise<OutletResult> => {
    const mostBytes = client.serverProperties?.maximumPacketSize ?? Infinity;
    if (body.length + Buffer.byteLength(target) + packetOverhead > mostBytes) {
      return { result: "refused", reason: `The broker takes no more than ${mostBytes} bytes` };
    }
    const sent = inFlight.run(() =>
      client.publishAsync(target, body, {
        qos: 1,
        properties: { contentType: "application/json", payloadFormatIndicator: true, userProperties: { id } },
      }),
    );
    try {
      await orEnded(sent, ended);
      return { result: "sent" };
    } catch (error) {
      // the broker's own word on this one message: it may have nothing against others
      if (!isRefusal(error)) throw error;
      return { result: "later", reason: messageOf(error), retryAfterMs: null, waits: "key" };
    }
  };

  return {
    name,
    ...(kinds && { kinds }),
    deliver(event: CommittedEvent, signal: AbortSignal) {
      const target = toTopic({ kind: event.kind, type: typeOf(event), key: event.key });
      if (target === null) {
        return Promise.resolve({ result: "refused", reason: "Its topic has more than 65535 bytes" });
      }
      const body = Buffer.from(JSON.stringify(event));
      return connection.deliver(signal, (open) => publish(open, { id: event.id, target, body }));
    },
    close: () => connection.close(),
  };
}

/** A PUBACK with a reason code of 128 or more (MQTT 5, 3.4.2.1). */
const isRefusal = (error: unknown): boolean => {
  const { code } = error as { readonly code?: unknown };
  return typeof code === "number" && code >= 128;
};
