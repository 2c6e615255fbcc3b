import { type CallAnswer, type HttpApi, toAnswer } from "./http-api.ts";

export interface Call {
  readonly id: number | string;
  readonly path: string;
  readonly input?: unknown;
}

/** The most calls that a server takes in one request. */
const maxBatch = 50;

/**
 * Sends the calls of one kind, one request at a time, so that they arrive in order and use only one of a browser's few connections.
 * Calls that are made meanwhile go into the next request together.
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
      await Promise.resolve(); // calls made in the same turn go together
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
    // a single answer means that the whole request was refused
    const answers = Array.isArray(body) ? body : calls.map(() => body);
    for (const [i, call] of calls.entries()) this.#onAnswer(call, toAnswer(answers[i]));
  }
}
