import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // nodejieba keeps one dictionary per process; forks give every test file its own.
    pool: "forks",
  },
});
