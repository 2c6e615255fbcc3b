import type { Inlet, InletHost } from "@tidings/core";
import type { IPublishPacket, MqttClient } from "mqtt";
import { orEnded } from "../brokers/broker-connection.ts";
import { keptInlet, type ReconnectOptions } from "../brokers/keep-connected.ts";
import { readPush, type Taken, takePush } from "../brokers/take-push.ts";
import { checkMqttUrl, type MqttConnection, type MqttServer, openMqtt } from "./open-mqtt.ts";

/** Where the inlet takes pushes from. */
export interface MqttInletOptions extends MqttServer, ReconnectOptions {
  /**
   * The id of this node at the broker, which keeps messages for it while it is away. Each node needs its own, and the
   * same one after a restart. 1–128 characters.
   */
  readonly clientId: string;
  /** The topic that programs publish pushes to, without wildcards. Default `tidings/push`. */
  readonly topic?: string;
  /** Nodes with the same group share the messages: each message goes to one of them. Default `tidings`. */
  readonly group?: string;
  /**
   * The topic for messages that can never be a push, each with the user property `refused-because`. Default
   * `tidings/refused`.
   */
  readonly refusedTopic?: string;
  /** How long the broker keeps messages for a node that is away. Milliseconds, default 86,400,000 (one day). */
  readonly sessionExpiryMs?: number;
  /** How many messages the broker may send before they are acknowledged. 1–65,535, default 20. */
  readonly prefetch?: number;
}

/** What the reason and the topic add to a message, at most. */
const maxAddedBytes = 8_192;

/**
 * Makes an inlet that takes pushes from an MQTT broker: `{ to, type, data, key, collapse?, durable? }` as JSON,
 * published with QoS 1. A message is acknowledged once its push is committed. A node takes one after the other, so more
 * nodes take more at a time.
 *
 * @throws {TypeError} if the URL is not that of an MQTT broker, or a name or number is not valid
 */
export function mqttInlet(options: MqttInletOptions): Inlet {
  const { clientId, topic = "tidings/push", group = "tidings", refusedTopic = "tidings/refused" } = options;
  const { sessionExpiryMs = 24 * 60 * 60_000, prefetch = 20 } = options;
  checkMqttUrl(options.url);
  checkNames({ clientId, topic, group, refusedTopic });
  if (!Number.isInteger(prefetch) || prefetch < 1 || prefetch > 65_535) {
    throw new TypeError("`prefetch` is how many messages the broker may send at a time: give 1–65535");
  }
  const open = async (host: InletHost, signal: AbortSignal): Promise<Pick<MqttConnection, "ended" | "close">> => {
    /** Ends what waits to be tried again; what the store has under way is waited for. */
    const stopping = new AbortController();
    let underWay: Promise<void> = Promise.resolve();
    let isOpen = true;

    const take = async ({ payload }: IPublishPacket): Promise<Taken> => {
      if (stopping.signal.aborted) return { result: "unknown" };
      const read = readPush(Buffer.from(payload), null);
      if ("refused" in read) return { result: "refused", reason: read.refused };
      return takePush(read.request, { ...options, host, signal: stopping.signal });
    };
    /**
     * Not waited for, because the broker's answer is only read after this message: it is sent before the acknowledgement, on the same
     * connection, so either both arrive or the message comes again.
     */
    const refuse = (client: MqttClient, { payload }: IPublishPacket, reason: string): void => {
      host.onError(new Error(`A message of the topic ${topic} is moved to ${refusedTopic}: ${reason}`));
      const mostBytes = client.serverProperties?.maximumPacketSize ?? Infinity;
      if (payload.length + maxAddedBytes > mostBytes) {
        host.onError(new Error(`It is too large for ${refusedTopic} with the reason, and was given up`));
        return;
      }
      const properties = { userProperties: { "refused-because": reason } };
      client.publish(refusedTopic, Buffer.from(payload), { qos: 1, properties }, (error) => {
        if (error) host.onError(new Error(`A refused message did not get to ${refusedTopic}`, { cause: error }));
      });
    };
    const receive = (client: MqttClient, packet: IPublishPacket, acknowledge: () => void): void => {
      const finish = async (): Promise<void> => {
        const taken = await take(packet);
        if (taken.result === "unknown" || !isOpen) return; // the broker sends it again
        if (taken.result === "refused") refuse(client, packet, taken.reason);
        acknowledge();
      };
      underWay = finish();
    };

    const connection = await openMqtt(
      options,
      {
        clientId,
        clean: false,
        properties: { sessionExpiryInterval: Math.ceil(sessionExpiryMs / 1000), receiveMaximum: prefetch },
      },
      signal,
      (client) => {
        client.handleMessage = (packet, acknowledge) => receive(client, packet, () => acknowledge());
      },
    );
    const { client, ended } = connection;
    const hearOfTheEnd = async (): Promise<void> => {
      await ended;
      isOpen = false;
      stopping.abort();
    };
    void hearOfTheEnd();
    const close = async (): Promise<void> => {
      stopping.abort();
      await Promise.race([underWay, ended]);
      await connection.close();
    };
    try {
      const subscribed = client.subscribeAsync(`$share/${group}/${topic}`, { qos: 1 });
      await orEnded(subscribed, ended);
    } catch (error) {
      await close();
      throw error;
    }
    return { ended, close };
  };

  return keptInlet({ ...options, name: `mqtt ${topic}`, described: `MQTT, topic ${topic}` }, open);
}

function checkNames(names: Readonly<Record<"clientId" | "topic" | "group" | "refusedTopic", string>>): void {
  for (const [what, name] of Object.entries(names)) {
    if (name === "" || name.length > 128 || /[+#\p{Cc}]/u.test(name)) {
      throw new TypeError(`\`${what}\` is empty, too long, or has a wildcard (+ or #): give 1–128 other characters`);
    }
  }
  if (names.group.includes("/")) throw new TypeError("`group` has a slash, which ends its name: leave it out");
  if (names.topic === names.refusedTopic) throw new TypeError("`topic` and `refusedTopic` are the same: give two");
}
