import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const TOP_LEVEL = [
  ".ci",
  ".dockerignore",
  ".editorconfig",
  ".env.example",
  ".gitignore",
  ".npmrc",
  "Dockerfile",
  "LICENSE",
  "README.md",
  "README.zh-CN.md",
  "bench",
  "biome.json",
  "compose.yaml",
  "data",
  "docs",
  "intents",
  "package-lock.json",
  "package.json",
  "scripts",
  "src",
  "test",
  "tsconfig.json",
  "vitest.config.ts",
];

interface LockedPackage {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lockfile: { readonly packages: Readonly<Record<string, LockedPackage>> } = JSON.parse(
  readFileSync("package-lock.json", "utf8"),
);
const locked = Object.entries(lockfile.packages);

// A release that is unpacked from an archive has no history to ask.
describe.runIf(existsSync(".git"))("the repository", () => {
  const tracked = () => execFileSync("git", ["ls-files", "-z"], { encoding: "utf8" }).split("\0").filter(Boolean);

  test("holds nothing at its top but what belongs there", () => {
    const entries = new Set(tracked().map((path) => path.split("/")[0]));
    expect([...entries].filter((entry) => !TOP_LEVEL.includes(entry ?? ""))).toEqual([]);
  });

  test("keeps stores, builds, logs and secrets out", () => {
    const unwanted = /^(?:dist|coverage|node_modules|data\/store)\/|\.log$|(?:^|\/)\.env$/;
    expect(tracked().filter((path) => unwanted.test(path))).toEqual([]);
  });
});

describe("package-lock.json", () => {
  test("names no host that packages came from, but npm's own", () => {
    const elsewhere = ([, { resolved }]: (typeof locked)[number]) =>
      resolved !== undefined && !resolved.startsWith("https://registry.npmjs.org/");
    expect(locked.filter(elsewhere).map(([path]) => path)).toEqual([]);
  });

  // npm refuses to install from a lockfile that lacks one, even if only another platform would use it.
  test("has every optional dependency, of all platforms", () => {
    const known = new Set(locked.map(([path]) => path.replace(/^.*node_modules\//, "")));
    const named = locked.flatMap(([, { optionalDependencies }]) => Object.keys(optionalDependencies ?? {}));
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});

test(".npmrc names no registry", () => {
  expect(readFileSync(".npmrc", "utf8")).not.toMatch(/registry\s*=\s*\S*:\/\/|\/\/\S+:/);
});

test("the image holds all that the program is made of", () => {
  const { files }: { readonly files: readonly string[] } = JSON.parse(readFileSync("package.json", "utf8"));
  const copied = readFileSync("Dockerfile", "utf8").match(/(?<=^COPY --from=build \/app\/)\S+/gm) ?? [];
  const needed = files.filter((file) => !file.startsWith("!") && !file.endsWith(".md"));
  expect(new Set(copied)).toEqual(new Set(["package.json", "node_modules", ...needed]));
});
