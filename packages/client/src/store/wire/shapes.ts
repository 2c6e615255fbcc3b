import { isRecord } from "../../model/message.ts";

/** Whether a value is of a form. */
export type Shape = (value: unknown) => boolean;

export const string: Shape = (value) => typeof value === "string";
export const number: Shape = (value) => typeof value === "number";
export const boolean: Shape = (value) => typeof value === "boolean";
/** Any value. */
export const anything: Shape = () => true;

export const nullable =
  (shape: Shape): Shape =>
  (value) =>
    value === null || shape(value);

/** It may be absent. */
export const optional =
  (shape: Shape): Shape =>
  (value) =>
    value === undefined || shape(value);

export const listOf =
  (shape: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(shape);

/** A record with at least these fields: a later server may say more. */
export const record = (fields: Readonly<Record<string, Shape>>): Shape => {
  const shapes = Object.entries(fields);
  return (value) => isRecord(value) && shapes.every(([name, shape]) => shape(value[name]));
};
