import { z } from "zod";
import * as values from "./values.ts";

/** Bridges to other programs, over brokers. */
export interface BrokerEnvironment {
  /** `exchange`: where everything that is committed goes. `queue`: where pushes come from. Either may be undefined. */
  readonly rabbitMq: { readonly url: string; readonly exchange?: string; readonly queue?: string } | undefined;
  /** `topic`: a template of where everything that is committed goes. `pushTopic`: where pushes come from. Either may be undefined. */
  readonly mqtt: { readonly url: string; readonly topic?: string; readonly pushTopic?: string } | undefined;
}

interface Values {
  readonly TIDINGS_RABBITMQ_URL?: string | undefined;
  readonly TIDINGS_RABBITMQ_EXCHANGE?: string | undefined;
  readonly TIDINGS_RABBITMQ_QUEUE?: string | undefined;
  readonly TIDINGS_MQTT_URL?: string | undefined;
  readonly TIDINGS_MQTT_TOPIC?: string | undefined;
  readonly TIDINGS_MQTT_PUSH_TOPIC?: string | undefined;
}

type Variables = { readonly [Name in keyof Values]-?: z.ZodType<Values[Name], string | undefined> };

const rabbitMqName = z
  .string()
  .refine((text) => Buffer.byteLength(text) <= 240, "is too long: give at most 240 bytes")
  .optional();
const topic = z
  .string()
  .max(128, "is too long: give at most 128 characters")
  .regex(/^[^+#]+$/, "has a wildcard (+ or #): give a plain topic");

/** Part of the variables of the server. */
export const brokerVariables: Variables = {
  TIDINGS_RABBITMQ_URL: values
    .serverUrl({ protocols: ["amqp:", "amqps:"], example: "amqps://user:password@host:5671/vhost" })
    .optional(),
  TIDINGS_RABBITMQ_EXCHANGE: rabbitMqName,
  TIDINGS_RABBITMQ_QUEUE: rabbitMqName,
  TIDINGS_MQTT_URL: values
    .serverUrl({ protocols: ["mqtt:", "mqtts:", "ws:", "wss:"], example: "mqtts://user:password@host:8883" })
    .optional(),
  TIDINGS_MQTT_TOPIC: topic
    .regex(
      /^([^{}]|\{(kind|type|key)\})+$/,
      "has something else in braces than {kind}, {type} and {key}: give tidings/{kind}/{type}/{key}, say",
    )
    .optional(),
  TIDINGS_MQTT_PUSH_TOPIC: topic.optional(),
};

const kinds = [
  ["TIDINGS_RABBITMQ_URL", "TIDINGS_RABBITMQ_EXCHANGE", "TIDINGS_RABBITMQ_QUEUE"],
  ["TIDINGS_MQTT_URL", "TIDINGS_MQTT_TOPIC", "TIDINGS_MQTT_PUSH_TOPIC"],
] as const;

/** What is missing beside what was given. */
export function brokerProblems(read: Values & { readonly TIDINGS_NODE?: string | undefined }): readonly string[] {
  const problems: string[] = [];
  for (const [url, out, into] of kinds) {
    if (read[url] === undefined) {
      for (const name of [out, into]) {
        if (read[name] !== undefined) problems.push(`${url} is not set beside ${name}: give the broker's URL`);
      }
    } else if (read[out] === undefined && read[into] === undefined) {
      problems.push(`${url} alone does nothing: set ${out} for what goes out, or ${into} for pushes that come in`);
    }
  }
  if (read.TIDINGS_MQTT_PUSH_TOPIC !== undefined && read.TIDINGS_NODE === undefined) {
    problems.push(
      "TIDINGS_NODE is not set beside TIDINGS_MQTT_PUSH_TOPIC: give each node a name that it keeps, under which the broker holds its messages",
    );
  }
  return problems;
}

export const brokersOf = (read: Values): BrokerEnvironment => {
  const { TIDINGS_RABBITMQ_EXCHANGE: exchange, TIDINGS_RABBITMQ_QUEUE: queue } = read;
  const { TIDINGS_MQTT_TOPIC: template, TIDINGS_MQTT_PUSH_TOPIC: pushTopic } = read;
  return {
    rabbitMq:
      read.TIDINGS_RABBITMQ_URL === undefined
        ? undefined
        : {
            url: read.TIDINGS_RABBITMQ_URL,
            ...(exchange !== undefined && { exchange }),
            ...(queue !== undefined && { queue }),
          },
    mqtt:
      read.TIDINGS_MQTT_URL === undefined
        ? undefined
        : {
            url: read.TIDINGS_MQTT_URL,
            ...(template !== undefined && { topic: template }),
            ...(pushTopic !== undefined && { pushTopic }),
          },
  };
};
