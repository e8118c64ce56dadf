// A reading process whose files say what it does: how it behaves when a reader has met its match.
import { guardProcess } from "../../dist/ingesting/guard-process.js";

const hostilities = {
  loop: () => {
    for (;;);
  },
  backtrack: () => /^(a+)+$/.test(`${"a".repeat(40)}b`),
  "fill the heap": () => {
    const kept = [];
    for (;;) kept.push({ at: kept.length });
  },
  "fill the heap at one stroke": () => JSON.parse(`[${"[],".repeat(5e7)}0]`),
  "fill buffers": () => {
    const kept = [];
    for (;;) kept.push(Buffer.alloc(1e7, 1));
  },
  exit: () => process.exit(7),
};

guardProcess(Number(process.argv[2]));
process.on("disconnect", () => process.exit());
process.on("message", ({ bytes }) => {
  const text = Buffer.from(bytes).toString("utf8");
  hostilities[text]?.();
  process.send({ kind: "read", outcome: { kind: "not_a_report", reason: `${process.pid} ${text}` } });
});
process.send({ kind: "ready" });
