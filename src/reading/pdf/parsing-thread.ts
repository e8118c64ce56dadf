import { MessageChannel, type MessagePort, Worker } from "node:worker_threads";

/** A thread of its own that pdf.js parses files in, so that a file that never ends or fills the memory can be stopped. */
export interface ParsingThread {
  /** What pdf.js talks to the thread through. */
  readonly port: MessagePort;
  /** Tells when the thread fails by itself, or has, until the function that it gives back is called. */
  readonly onFailure: (listener: (error: Error) => void) => () => void;
  /** Must the program wait for it? Only while a file is being read. */
  readonly hold: (busy: boolean) => void;
  readonly stop: () => Promise<void>;
}

/** Loads pdf.js's parser and lets it listen; pdf.js itself starts no thread under Node. */
const SCRIPT = `
const { workerData } = require("node:worker_threads");
import(workerData.parser).then(({ WorkerMessageHandler }) => WorkerMessageHandler.initializeFromPort(workerData.port));
`;

/**
 * Starts a thread.
 *
 * @param parser URL of pdf.js's worker module
 * @param heapMebibytes memory for its objects, after which it fails by itself
 */
export function startParsingThread(parser: string, heapMebibytes: number): ParsingThread {
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(SCRIPT, {
    eval: true,
    workerData: { parser, port: port2 },
    transferList: [port2],
    resourceLimits: { maxOldGenerationSizeMb: heapMebibytes },
    stdout: true,
    stderr: true,
  });
  const listeners = new Set<(error: Error) => void>();
  let failure: Error | undefined;
  const fail = (error: Error): void => {
    failure ??= error;
    for (const listener of listeners) listener(error);
  };
  worker.on("error", (cause) => fail(new Error("The parsing thread failed", { cause })));
  worker.on("exit", () => fail(new Error("The parsing thread ended")));
  const hold = (busy: boolean): void => {
    if (busy) {
      worker.ref();
      port1.ref();
    } else {
      worker.unref();
      port1.unref();
    }
  };
  return {
    port: port1,
    onFailure: (listener) => {
      if (failure) listener(failure);
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hold,
    stop: async () => {
      port1.close();
      await worker.terminate();
    },
  };
}
