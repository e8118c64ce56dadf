import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

/** Stands in for npm: installs a compiled nodejieba and a compiler that writes dist/main.js, and keeps a diary. */
const NPM = `
const { appendFileSync, mkdirSync, writeFileSync } = require("node:fs");
appendFileSync("npm.log", process.argv.slice(2).join(" ") + "\\n");
const compiles = !process.argv.includes("--ignore-scripts");
if (process.env.NPM_FAILS || (process.env.COMPILER_LACKS && compiles)) { console.error("npm error gyp ERR! not found: make"); process.exit(1); }
mkdirSync("node_modules/typescript/bin", { recursive: true });
writeFileSync("node_modules/typescript/bin/tsc", TSC);
if (!compiles || process.env.NPM_SKIPS_SCRIPTS) process.exit(0);
mkdirSync("node_modules/nodejieba/build/Release", { recursive: true });
writeFileSync("node_modules/nodejieba/build/Release/nodejieba.node", "");
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
`;

/** Stands in for tsc: refuses a source with the word `wrong` in it. */
const TSC = `
const { mkdirSync, readFileSync, writeFileSync } = require("node:fs");
const source = readFileSync("src/main.ts", "utf8");
if (source.includes("wrong")) { console.log("src/main.ts(1,1): error TS1"); process.exit(1); }
mkdirSync("dist", { recursive: true });
writeFileSync("dist/main.js", "#!/usr/bin/env node\\n" + source);
`;

const INSTALLS = "installing dependencies";
const COMPILES = "compiling";
const LINKS = "linking the command";

let checkout: string;

beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), "gongkai-checkout-"));
  cpSync("scripts", join(checkout, "scripts"), { recursive: true });
  write("package.json", JSON.stringify({ engines: { node: ">=20.0.0" } }));
  write("package-lock.json", "{}");
  write("tsconfig.json", "{}");
  write("npm.cjs", `const TSC = ${JSON.stringify(TSC)};${NPM}`);
  mkdirSync(join(checkout, "src"));
  write("src/main.ts", "console.log('it runs')");
});

afterEach(() => rmSync(checkout, { recursive: true, force: true }));

function write(name: string, text: string): void {
  writeFileSync(join(checkout, name), text);
}

/** Dates a file a minute ahead, as if it were saved after everything else. */
function saveLater(name: string, text: string): void {
  write(name, text);
  const later = new Date(Date.now() + 60_000);
  utimesSync(join(checkout, name), later, later);
}

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: checkout,
      env: { ...process.env, npm_execpath: join(checkout, "npm.cjs"), ...env },
    });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk) => (stdout += chunk));
    child.stderr.on("data", (chunk) => (stderr += chunk));
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, stdout, stderr }));
  });
}

const setUp = (env?: Readonly<Record<string, string>>) => start(process.execPath, ["scripts/setup.mjs"], env);
const installations = () => readFileSync(join(checkout, "npm.log"), "utf8").trim().split("\n").length;
const steps = (run: Run) => [INSTALLS, COMPILES, LINKS].filter((step) => run.stderr.includes(step));

describe("scripts/setup.mjs", () => {
  test("installs, compiles and links in a fresh checkout, and says so on standard error only", async () => {
    const run = await setUp();
    expect(run).toMatchObject({ status: 0, stdout: "" });
    expect(steps(run)).toEqual([INSTALLS, COMPILES, LINKS]);
    expect((await start(join(checkout, "node_modules/.bin/gongkai"), [])).stdout).toBe("it runs\n");
  });

  test("does nothing and says nothing when all is there", async () => {
    await setUp();
    expect(await setUp()).toEqual({ status: 0, stdout: "", stderr: "" });
  });

  test.each([
    ["a source file is saved", () => saveLater("src/main.ts", "console.log('anew')"), [COMPILES]],
    ["a source file is added", () => saveLater("src/added.ts", ""), [COMPILES]],
    ["dist is removed", () => rmSync(join(checkout, "dist"), { recursive: true }), [COMPILES, LINKS]],
    ["the lockfile changes", () => saveLater("package-lock.json", "{ }"), [INSTALLS]],
    ["the lockfile is only touched", () => saveLater("package-lock.json", "{}"), []],
    ["the link is removed", () => rmSync(join(checkout, "node_modules/.bin/gongkai")), [LINKS]],
  ])("does what is due when %s", async (_, change, expected) => {
    await setUp();
    change();
    expect(steps(await setUp())).toEqual(expected);
  });

  test("compiles once for two that start together", async () => {
    const runs = await Promise.all([setUp(), setUp()]);
    expect(runs.map((run) => run.status)).toEqual([0, 0]);
    expect(installations()).toBe(1);
    expect(runs.flatMap(steps).sort()).toEqual([COMPILES, INSTALLS, LINKS].sort());
  });

  test("says what nodejieba needs when npm fails, with npm's words", async () => {
    const run = await setUp({ NPM_FAILS: "1" });
    expect(run.status).toBe(1);
    expect(run.stderr).toContain("npm error gyp ERR! not found: make");
    expect(run.stderr).toContain("需要 g++、make 和 python3");
    expect(run.stderr).toContain("needs g++, make and python3");
    expect(existsSync(join(checkout, "dist"))).toBe(false);
  });

  test.each([
    ["npm runs no install scripts", { NPM_SKIPS_SCRIPTS: "1" }, 1],
    ["there is no compiler", { COMPILER_LACKS: "1" }, 2],
  ])("does without nodejieba when %s, and says so once", async (_, env, times) => {
    const run = await setUp(env);
    expect(run.status).toBe(0);
    expect(run.stderr).toContain("改用 @node-rs/jieba 分词");
    expect(installations()).toBe(times);
    expect(steps(await setUp(env))).toEqual([]);
  });

  test("shows the compiler's errors, and tries again the next time", async () => {
    write("src/main.ts", "wrong");
    const run = await setUp();
    expect(run.status).toBe(1);
    expect(run.stderr).toContain("src/main.ts(1,1): error TS1");
    write("src/main.ts", "console.log('right')");
    expect(steps(await setUp())).toEqual([COMPILES, LINKS]);
  });

  test("refuses a Node that is too old", async () => {
    write("package.json", JSON.stringify({ engines: { node: ">=99.1.0" } }));
    const run = await setUp();
    expect(run.status).toBe(1);
    expect(run.stderr).toContain(`needs Node.js 99.1.0 or later, this is ${process.versions.node}`);
    expect(existsSync(join(checkout, "node_modules"))).toBe(false);
  });
});
