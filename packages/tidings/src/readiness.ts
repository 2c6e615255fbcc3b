import type { Hub } from "@tidings/core";
import type { TidingsServerOptions } from "@tidings/server";

const TIMEOUT_MS = 1_000;

/** Whether the store answers in time. However many ask at once, it is asked once. */
function createStoreCheck(hub: Hub): () => Promise<boolean> {
  let asking: Promise<boolean> | null = null;
  const ask = async (): Promise<boolean> => {
    const late = Promise.withResolvers<boolean>();
    const timer = setTimeout(() => late.resolve(false), TIMEOUT_MS);
    const answered = hub.ping().then(
      () => true,
      () => false,
    );
    return Promise.race([answered, late.promise]).finally(() => {
      clearTimeout(timer);
      asking = null;
    });
  };
  return () => (asking ??= ask());
}

/** Whether new clients may be sent here. */
export function createReadiness(hub: Hub, isClosing: () => boolean): () => Promise<boolean> {
  const storeAnswers = createStoreCheck(hub);
  return async () => !isClosing() && (await storeAnswers()) && !isClosing();
}

type OnRequest = NonNullable<TidingsServerOptions["onRequest"]>;

/** Answers `/readyz`, which the health check of a proxy asks, unless the application does. */
export const answerReadiness =
  (ready: () => Promise<boolean>, onRequest: OnRequest = () => false): OnRequest =>
  async (req, res) => {
    if (await onRequest(req, res)) return true;
    if (!/^\/readyz(?:\?|$)/u.test(req.url ?? "")) return false;
    const isReady = await ready();
    res.writeHead(isReady ? 200 : 503, { "content-type": "application/json", "cache-control": "no-store" });
    res.end(JSON.stringify({ ready: isReady }));
    return true;
  };
