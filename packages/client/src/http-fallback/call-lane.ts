import { type CallAnswer, type HttpApi, toAnswer } from "./http-api.ts";

export interface Call {
  readonly id: number | string;
  readonly path: string;
  readonly input?: unknown;
}

/** A server takes so many in one request. */
const maxBatch = 50;

/**
 * The calls of one kind: a request at a time, so that they arrive in their order and take one of a browser's few connections.
 * What is called meanwhile goes into the next request together.
 */
export class CallLane {
  readonly #api: HttpApi;
  readonly #signal: AbortSignal;
  readonly #onAnswer: (call: Call, answer: CallAnswer) => void;
  readonly #onFailed: (error: unknown) => void;
  readonly #waiting: Call[] = [];
  #isBusy = false;

  constructor(
    api: HttpApi,
    signal: AbortSignal,
    onAnswer: (call: Call, answer: CallAnswer) => void,
    onFailed: (error: unknown) => void,
  ) {
    this.#api = api;
    this.#signal = signal;
    this.#onAnswer = onAnswer;
    this.#onFailed = onFailed;
  }

  add(call: Call): void {
    this.#waiting.push(call);
    if (!this.#isBusy) void this.#run();
  }

  async #run(): Promise<void> {
    this.#isBusy = true;
    try {
      await Promise.resolve(); // what is called in the same turn goes together
      while (this.#waiting.length > 0) await this.#send(this.#waiting.splice(0, maxBatch));
    } catch (error) {
      this.#onFailed(error);
    }
    this.#isBusy = false;
  }

  async #send(calls: readonly Call[]): Promise<void> {
    const path = `${calls.map((call) => call.path).join(",")}?batch=1`;
    const inputs = Object.fromEntries(calls.map(({ input }, i) => [i, input]));
    const response = await this.#api.post(path, inputs, this.#signal);
    const body: unknown = await response.json();
    // one answer to all: the whole request was refused
    const answers = Array.isArray(body) ? body : calls.map(() => body);
    for (const [i, call] of calls.entries()) this.#onAnswer(call, toAnswer(answers[i]));
  }
}
