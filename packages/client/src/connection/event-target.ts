/**
 * The runtime's own `EventTarget`. React Native has not always had one, and loads the classes that extend it without using them.
 */
export const RuntimeEventTarget: typeof EventTarget =
  (globalThis as { readonly EventTarget?: typeof EventTarget }).EventTarget ??
  (Object as unknown as typeof EventTarget);
