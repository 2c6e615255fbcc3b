import { connect, type IClientOptions, type MqttClient } from "mqtt";
import { type BrokerConnection, checkBrokerUrl, type TlsOptions } from "../brokers/broker-connection.ts";
import { pause } from "../brokers/keep-connected.ts";

/** The MQTT broker. */
export interface MqttServer {
  /** `mqtt://user:password@host:1883`, `mqtts://…`, `ws://…` or `wss://…`. The broker must support MQTT 5. */
  readonly url: string;
  readonly tls?: TlsOptions;
  /** How long the broker may take to answer. Milliseconds, default 10,000. */
  readonly timeoutMs?: number;
}

const closeWithinMs = 1_000;
/** Seconds: a broker that is gone without a word is noticed after one and a half of them. */
const keepalive = 20;

export const defaultTimeoutMs = 10_000;

export interface MqttConnection extends BrokerConnection {
  readonly client: MqttClient;
}

const urlForm = { protocols: ["mqtt:", "mqtts:", "ws:", "wss:"], example: "mqtts://user:password@host:8883" };

/** @throws TypeError if it is not a URL of an MQTT broker */
export const checkMqttUrl = (url: string): void => void checkBrokerUrl(url, urlForm);

/**
 * One connection of a client of its own. It is not opened again: what a client has not sent by then, acknowledgements too, it would send
 * on the next connection, where their numbers may mean other messages.
 *
 * @param signal ends it at once
 * @param prepare sets up the client before anything is received
 */
export async function openMqtt(
  { url, tls, timeoutMs = defaultTimeoutMs }: MqttServer,
  options: IClientOptions,
  signal: AbortSignal,
  prepare: (client: MqttClient) => void = () => undefined,
): Promise<MqttConnection> {
  const client = connect(url, {
    keepalive,
    ...tls,
    ...options,
    protocolVersion: 5,
    reconnectPeriod: 0,
    connectTimeout: timeoutMs,
  });
  prepare(client);
  let cause: Error | null = null;
  const { promise: ended, resolve: end } = Promise.withResolvers<Error>();
  client.on("error", (error) => {
    cause ??= error;
  });
  client.on("disconnect", ({ reasonCode }) => {
    cause ??= new Error(`The broker ended the connection, with the reason code ${reasonCode}`);
  });
  client.on("close", () => {
    end(cause ?? new Error("The connection to the MQTT broker was closed"));
    client.end(true);
  });
  signal.addEventListener("abort", () => client.stream.destroy(), { once: true });
  const connected = new Promise<null>((resolve) => client.once("connect", () => resolve(null)));
  const failure = await Promise.race([connected, ended]);
  if (failure) throw failure;
  return {
    client,
    ended,
    async close() {
      client.end(false); // with a last word to the broker
      const enough = new AbortController();
      await Promise.race([ended, pause(closeWithinMs, enough.signal)]);
      enough.abort();
      client.stream.destroy();
      await ended;
    },
  };
}
