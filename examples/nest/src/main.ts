import "reflect-metadata";
import { Module } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import { OrdersController } from "./orders.controller.ts";
import { TidingsModule } from "./tidings.module.ts";

@Module({ imports: [TidingsModule], controllers: [OrdersController] })
class AppModule {}

const app = await NestFactory.create(AppModule, { logger: ["error"] });
app.enableShutdownHooks();
await app.listen(Number(process.env["PORT"] ?? 3000), "127.0.0.1");
console.log("listening");
