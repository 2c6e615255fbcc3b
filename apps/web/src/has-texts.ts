/** Whether something that came from outside, such as JSON, has a text under each of these keys. */
export const hasTexts = <Key extends string>(
  value: unknown,
  ...keys: readonly Key[]
): value is Readonly<Record<Key, string>> =>
  typeof value === "object" && value !== null && keys.every((key) => typeof Reflect.get(value, key) === "string");
