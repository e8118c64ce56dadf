import { describe, expect, it } from "vitest";
import { type Advance, progressLine } from "../../src/cli/ingest-progress.ts";

const NONE = "░".repeat(20);

describe("progressLine()", () => {
  it.each<[Advance, string]>([
    [{ done: 0, total: undefined, elapsedMs: 0 }, "已读 0 个文件"],
    [{ done: 7, total: undefined, elapsedMs: 2000 }, "已读 7 个文件 · 每秒 3.5 个"],
    [{ done: 0, total: 100, elapsedMs: 5000 }, `${NONE} 0/100 个文件`],
    [{ done: 3, total: 100, elapsedMs: 500 }, `${NONE} 3/100 个文件`],
    [{ done: 50, total: 200, elapsedMs: 10_000 }, "█████░░░░░░░░░░░░░░░ 50/200 个文件 · 每秒 5 个 · 还需 30 秒"],
    [{ done: 100, total: 10_000, elapsedMs: 1000 }, `${NONE} 100/10000 个文件 · 每秒 100 个 · 还需 2 分钟`],
    [{ done: 10, total: 100_000, elapsedMs: 5000 }, `${NONE} 10/100000 个文件 · 每秒 2 个 · 还需 13.9 小时`],
    [{ done: 200, total: 200, elapsedMs: 10_000 }, `${"█".repeat(20)} 200/200 个文件 · 每秒 20 个`],
    [{ done: 3, total: 2, elapsedMs: 3000 }, `${"█".repeat(20)} 3/2 个文件 · 每秒 1 个`],
    [{ done: 0, total: 0, elapsedMs: 3000 }, `${NONE} 0/0 个文件`],
  ])("%j is told as %j", (advance, line) => {
    expect(progressLine(advance)).toBe(line);
  });
});
