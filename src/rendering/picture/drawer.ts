import { Worker } from "node:worker_threads";
import type { Order, Result } from "./drawing-message.ts";

export interface DrawerSettings {
  /** Path of the compiled program that the thread runs. */
  readonly program: string;
  /** For one picture, the start of the thread included. */
  readonly timeLimitMs: number;
  /** Orders that wait at most; further ones are refused at once. */
  readonly mostWaiting: number;
  /** The thread ends when nothing has been drawn for so long, and its memory is free again. */
  readonly idleMs: number;
}

/** A thread that draws one picture after the other. */
export interface Drawer {
  /** @throws Error when the queue is full, the time is up, or the thread fails */
  draw(order: Order): Promise<string | Uint8Array>;
}

interface Waiting {
  readonly order: Order;
  readonly resolve: (drawing: string | Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/** Makes a drawer. Its thread is started by the first order, and holds up the end of the program only while it draws. */
export function createDrawer({ program, timeLimitMs, mostWaiting, idleMs }: DrawerSettings): Drawer {
  const waiting: Waiting[] = [];
  let worker: Worker | undefined;
  let current: Waiting | undefined;
  let timer: NodeJS.Timeout | undefined;

  const stop = (): void => {
    void worker?.terminate();
    worker = undefined;
  };
  const start = (): Worker => {
    const started = new Worker(program);
    // A thread that was stopped has nothing more to say.
    const fail = (cause: unknown): void => {
      if (worker !== started) return;
      worker = undefined;
      settle((one) => one.reject(new Error("The drawing thread ended", { cause })));
    };
    started.on("message", (result: Result) =>
      settle((one) =>
        result.kind === "drawn"
          ? one.resolve(result.drawing)
          : one.reject(new Error("Cannot draw a picture", { cause: result.reason })),
      ),
    );
    started.on("error", fail);
    started.on("exit", fail);
    return started;
  };
  const settle = (tell: (one: Waiting) => void): void => {
    clearTimeout(timer);
    const one = current;
    current = undefined;
    if (one) tell(one);
    next();
  };
  const next = (): void => {
    if (current) return;
    current = waiting.shift();
    if (!current) {
      worker?.unref();
      timer = setTimeout(stop, idleMs).unref();
      return;
    }
    clearTimeout(timer);
    worker ??= start();
    worker.ref();
    timer = setTimeout(() => {
      stop();
      settle((one) => one.reject(new Error(`A picture was not drawn within ${timeLimitMs} ms`)));
    }, timeLimitMs);
    worker.postMessage(current.order);
  };

  return {
    draw(order) {
      if (waiting.length >= mostWaiting)
        return Promise.reject(new Error(`${mostWaiting} pictures are waiting already`));
      return new Promise((resolve, reject) => {
        waiting.push({ order, resolve, reject });
        next();
      });
    },
  };
}
