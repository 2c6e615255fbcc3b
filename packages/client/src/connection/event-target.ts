/**
 * The runtime's own `EventTarget`. React Native has not always had one: the classes that extend it are loaded there too, and are
 * not used.
 */
export const RuntimeEventTarget: typeof EventTarget =
  (globalThis as { readonly EventTarget?: typeof EventTarget }).EventTarget ??
  (Object as unknown as typeof EventTarget);
