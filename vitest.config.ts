import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // nodejieba keeps one dictionary per process; forks give every test file its own.
    pool: "forks",
    // By default one processor is kept free, which of two is half of the machine.
    maxWorkers: "100%",
    setupFiles: ["test/support/property-seed.ts"],
    projects: [
      { extends: true, test: { name: "gongkai", include: ["test/**/*.test.ts"] } },
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
