import { Body, Controller, Get, Inject, Param, Post } from "@nestjs/common";
import { TIDINGS, type Tidings } from "./tidings.module.ts";

@Controller()
export class OrdersController {
  readonly #tidings: Tidings;

  constructor(@Inject(TIDINGS) tidings: Tidings) {
    this.#tidings = tidings;
  }

  @Get()
  root(): string {
    return "the application";
  }

  @Post("orders/:orderId/ship")
  async ship(@Param("orderId") orderId: string, @Body() body: { readonly to: string }): Promise<{ shipped: string }> {
    await this.#tidings.push({ to: body.to, type: "order.shipped", data: { orderId } });
    return { shipped: orderId };
  }
}
