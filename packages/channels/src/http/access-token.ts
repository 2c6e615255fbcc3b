/** A token that a provider gives for a while, asked for once for all who need it. */
export interface AccessToken {
  /** The one at hand, or a new one. */
  get(): Promise<string>;
  /** The provider has refused it. */
  drop(token: string): void;
}

export interface NewToken {
  readonly token: string;
  readonly lifetimeMs: number;
}

const renewBeforeMs = 60_000;

export function createAccessToken(fetchToken: () => Promise<NewToken>, now: () => number = Date.now): AccessToken {
  let current: { readonly token: string; readonly untilMs: number } | null = null;
  let asking: Promise<string> | null = null;

  async function ask(): Promise<string> {
    try {
      const { token, lifetimeMs } = await fetchToken();
      current = { token, untilMs: now() + Math.max(0, lifetimeMs - renewBeforeMs) };
      return token;
    } finally {
      asking = null;
    }
  }

  return {
    get() {
      if (current && current.untilMs > now()) return Promise.resolve(current.token);
      return (asking ??= ask());
    },
    drop(token) {
      if (current?.token === token) current = null;
    },
  };
}
