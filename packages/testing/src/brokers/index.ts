export type { TestBroker } from "./broker-process.ts";
export { startMosquitto } from "./start-mosquitto.ts";
export { startRabbitMq, type TestRabbitMq } from "./start-rabbitmq.ts";
