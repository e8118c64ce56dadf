// A drawing thread gone wrong: what it does stands in the title of the picture.
import { parentPort } from "node:worker_threads";

let drawn = 0;
parentPort.on("message", ({ picture: { title } }) => {
  if (title === "hang") for (;;);
  if (title === "throw") throw new Error("broken");
  if (title === "exit") process.exit(3);
  if (title === "fail") parentPort.postMessage({ kind: "failed", reason: "no ink" });
  else parentPort.postMessage({ kind: "drawn", drawing: `<svg>${title} ${++drawn}</svg>` });
});
