export type { TlsOptions } from "../brokers/broker-connection.ts";
export type { ReconnectOptions } from "../brokers/keep-connected.ts";
export type { RabbitMqServer } from "./open-rabbitmq.ts";
export { rabbitMqInlet, type RabbitMqInletOptions } from "./rabbitmq-inlet.ts";
export { rabbitMqOutlet, type RabbitMqOutletOptions } from "./rabbitmq-outlet.ts";
