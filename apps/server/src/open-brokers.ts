import type { Inlet, Outlet } from "@tidings/core";
import type { BrokerEnvironment } from "./environment/broker-variables.ts";

export interface Brokers {
  readonly outlets: readonly Outlet[];
  readonly inlets: readonly Inlet[];
}

/**
 * The bridges that the environment names. Nothing is connected yet. A broker's library is loaded only if the broker is used.
 *
 * @param node names this server to a broker that keeps messages for it
 */
export async function openBrokers({ rabbitMq, mqtt }: BrokerEnvironment, node: string | undefined): Promise<Brokers> {
  const outlets: Outlet[] = [];
  const inlets: Inlet[] = [];
  if (rabbitMq) {
    const { rabbitMqInlet, rabbitMqOutlet } = await import("@tidings/channels/rabbitmq");
    const { url, exchange, queue } = rabbitMq;
    if (exchange !== undefined) outlets.push(rabbitMqOutlet({ url, exchange }));
    if (queue !== undefined) inlets.push(rabbitMqInlet({ url, queue }));
  }
  if (mqtt) {
    const { mqttInlet, mqttOutlet } = await import("@tidings/channels/mqtt");
    const { url, topic, pushTopic } = mqtt;
    if (topic !== undefined) outlets.push(mqttOutlet({ url, topic }));
    if (pushTopic !== undefined && node !== undefined) {
      inlets.push(mqttInlet({ url, topic: pushTopic, clientId: node, refusedTopic: `${pushTopic}/refused` }));
    }
  }
  return { outlets, inlets };
}
