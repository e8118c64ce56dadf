import { defineConfig } from "vitest/config";

/** Their own dictionary, which a process has once, or their own environment: a process for each file. */
const APART = ["test/text/segment.test.ts"];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // nodejieba keeps one dictionary per process.
    pool: "forks",
    // Loading the dictionaries and wordings takes longer than most files' tests: files take turns in one process.
    isolate: false,
    // By default one processor is kept free, which of two is half of the machine.
    maxWorkers: "100%",
    setupFiles: ["test/support/property-seed.ts"],
    projects: [
      { extends: true, test: { name: "gongkai", include: ["test/**/*.test.ts"], exclude: APART } },
      { extends: true, test: { name: "apart", include: APART, isolate: true } },
      // Questions are understood the same where another library has to cut them.
      {
        extends: true,
        test: {
          name: "@node-rs/jieba",
          include: ["test/understanding/**/*.test.ts"],
          env: { GONGKAI_SEGMENTER: "@node-rs/jieba" },
        },
      },
    ],
  },
});
