import { expect, test } from "vitest";
import { email } from "./email/email.ts";
import { mqttOutlet } from "./mqtt/index.ts";
import { rabbitMqOutlet } from "./rabbitmq/index.ts";
import { serverUrlProblem } from "./server-url.ts";

const form = { protocols: ["amqp:", "amqps:"], example: "amqps://user:password@host:5671/vhost" };

test.each([
  "amqp://host",
  "AMQPS://host:5671",
  "amqp://10.0.0.1:5672/vhost",
  "amqp://user:p%23a%2Fs%3Fs%40%25@[::1]:5672/%2F?heartbeat=5",
  "amqps://me%40example.com:p@ss:word@host",
])("%s is understood", (url) => expect(serverUrlProblem(url, form)).toBeNull());

test("a password that ends the URL early, or is not encoded, is to be percent-encoded, and is not shown", () => {
  const passwords = ["se#cret", "se/cret", "se?cret", "12#cret", "12/cret", "12?cret", "c@se/cret", "#cret", "%zzcret"];
  for (const password of passwords) {
    for (const user of ["", "app"]) {
      const url = `${user}:${password}@host:5671`;
      const problem = serverUrlProblem(`amqps://${url}`, form);
      expect(problem).toMatch(/Percent-encode the password/);
      expect(problem).not.toContain("cret");
      for (const make of [
        () => email({ smtp: `smtps://${url}`, from: "a@b.example" }),
        () => rabbitMqOutlet({ url: `amqps://${url}` }),
        () => mqttOutlet({ url: `wss://${url}` }),
      ]) {
        expect(make).toThrow(/Percent-encode the password/);
      }
    }
  }
});

test.each([
  ["", /does not begin with amqp:\/\/ or amqps:\/\/: write it as amqps:/],
  ["host:5672", /does not begin/],
  ["http://host", /does not begin/],
  ["amqp://", /names no server/],
  ["amqp://host:port", /names no server/],
])("%j is refused with what to give instead", (url, problem) => expect(serverUrlProblem(url, form)).toMatch(problem));
