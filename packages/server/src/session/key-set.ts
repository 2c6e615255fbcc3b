import { setTimeout as sleep } from "node:timers/promises";
import { callHandler, TidingsError } from "@tidings/core";
import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from "jose";

/** After how long the keys are fetched again. Milliseconds. */
const refreshMs = 10 * 60_000;

/** For how long keys are used that cannot be fetched again. Milliseconds. */
const staleMs = 60 * 60_000;

/** The pauses between two fetches: tokens with made-up key ids must not become requests to the issuer. Milliseconds. */
const defaultPauseMs = 2_000;
const pauseAfterFailureMs = 500;

interface KeySetOptions {
  readonly url: URL;
  /** Hears of each fetch that fails while the old keys are still used. */
  readonly onError: (error: unknown) => void;
  /** Milliseconds from any beginning; never jumps. */
  readonly now?: () => number;
  readonly pauseMs?: number;
}

/**
 * The keys of an issuer, by its JSON Web Key Set. A key that is not there is looked for again before its token is refused, as
 * the issuer may just have changed its keys. What fails is thrown as `SERVICE_UNAVAILABLE`: with the same `cause` for all who
 * waited for the same fetch, so that it can be reported once.
 */
export function createKeySet({
  url,
  onError,
  now = () => performance.now(),
  pauseMs = defaultPauseMs,
}: KeySetOptions): JWTVerifyGetKey {
  const remote = createRemoteJWKSet(url, { cacheMaxAge: Infinity, cooldownDuration: Infinity });
  /** When the fetch that the keys are from began, and when the last one ended. */
  let keysOfMs = -Infinity;
  let endedAtMs = -Infinity;
  let failure: unknown = null;
  let fetching: Promise<void> | null = null;

  const tell = (cause: unknown): void => {
    callHandler(
      () => onError(cause),
      (thrown) => {
        for (const unheard of [cause, thrown]) console.error("@tidings/server:", unheard);
      },
    );
  };

  const fetchKeys = async (): Promise<void> => {
    const waitMs = endedAtMs + (failure === null ? pauseMs : pauseAfterFailureMs) - now();
    if (waitMs > 0) await sleep(waitMs);
    const beganAtMs = now();
    try {
      await remote.reload();
      keysOfMs = beganAtMs;
      failure = null;
    } catch (cause) {
      failure = cause;
      if (now() - keysOfMs < staleMs) tell(cause);
    }
    endedAtMs = now();
    fetching = null;
  };

  /** Never rejects. One at a time, for all who ask meanwhile. */
  const refresh = (): Promise<void> => (fetching ??= fetchKeys());

  const unavailable = (): TidingsError =>
    new TidingsError("SERVICE_UNAVAILABLE", "The keys to check the token are not available: retry later", {
      cause: failure,
    });

  return async (header, token) => {
    const ageMs = now() - keysOfMs;
    if (ageMs >= staleMs) {
      await refresh();
      if (now() - keysOfMs >= staleMs) throw unavailable();
    } else if (ageMs >= refreshMs) {
      void refresh();
    }
    const askedAtMs = now();
    try {
      return await remote(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
    }
    await refresh();
    // it may have been under way already, and then says nothing about a key that is newer
    if (failure === null && keysOfMs < askedAtMs) await refresh();
    if (failure !== null) throw unavailable();
    return remote(header, token);
  };
}
