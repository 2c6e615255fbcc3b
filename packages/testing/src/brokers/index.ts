export type { TestBroker } from "./broker-process.ts";
export { startMosquitto } from "./start-mosquitto.ts";
export { startRabbitMq } from "./start-rabbitmq.ts";
