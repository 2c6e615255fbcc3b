import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Module,
  type OnApplicationBootstrap,
} from "@nestjs/common";
import { HttpAdapterHost } from "@nestjs/core";
import { tidings } from "./tidings.ts";

/** `constructor(@Inject(TIDINGS) private readonly tidings: Tidings)` */
export const TIDINGS = Symbol("tidings");
export type Tidings = typeof tidings;

/** Serves Tidings on Nest's own HTTP server, and ends it with the application. */
@Injectable()
class TidingsServer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #host: HttpAdapterHost;

  constructor(@Inject(HttpAdapterHost) host: HttpAdapterHost) {
    this.#host = host;
  }

  onApplicationBootstrap(): void {
    tidings.attach(this.#host.httpAdapter.getHttpServer());
    void tidings.hub.failed.then(() => process.exit(1)); // the store has stopped for good: only a new process helps
  }

  beforeApplicationShutdown(): Promise<void> {
    return tidings.close();
  }
}

@Module({ providers: [{ provide: TIDINGS, useValue: tidings }, TidingsServer], exports: [TIDINGS] })
export class TidingsModule {}
