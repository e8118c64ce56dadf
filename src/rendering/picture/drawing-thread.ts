// The program of the thread that draws: takes one order at a time, so that drawing holds up nobody's answer.
import { parentPort } from "node:worker_threads";
import { drawPicture } from "./draw-picture.ts";
import type { Order, Result } from "./drawing-message.ts";
import { rasterise } from "./rasterise.ts";

async function draw(order: Order): Promise<string | Uint8Array> {
  return order.format === "svg"
    ? drawPicture(order.picture, order.scheme, order.width)
    : rasterise(drawPicture(order.picture, "light"));
}

async function resultOf(order: Order): Promise<Result> {
  try {
    return { kind: "drawn", drawing: await draw(order) };
  } catch (error) {
    return { kind: "failed", reason: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on("message", async (order: Order) => parentPort?.postMessage(await resultOf(order)));
