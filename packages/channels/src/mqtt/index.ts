export type { TlsOptions } from "../brokers/broker-connection.ts";
export type { ReconnectOptions } from "../brokers/keep-connected.ts";
export type { MqttServer } from "./open-mqtt.ts";
export { mqttInlet, type MqttInletOptions } from "./mqtt-inlet.ts";
export { mqttOutlet, type MqttOutletOptions } from "./mqtt-outlet.ts";
