import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { changedSince } from "./changed-since.mjs";
import { run } from "./run.mjs";
import { SetupError } from "./setup-error.mjs";

const COMPILER_HINT = `
nodejieba（中文分词）在安装时要编译，需要 g++、make 和 python3；下载失败则请检查网络与 npm 的源。
nodejieba is compiled during installation and needs g++, make and python3; if a download failed, see your network:
  Debian/Ubuntu  sudo apt-get install -y g++ make python3
  macOS          xcode-select --install
  Windows        Visual Studio Build Tools (C++), Python 3`;

const NOT_COMPILED =
  "nodejieba 没有编译，改用 @node-rs/jieba 分词 · nodejieba was not compiled; @node-rs/jieba cuts the words instead";

/**
 * What a checkout needs before it runs, in this order.
 *
 * @param {string} root the checkout
 * @returns {readonly { id: string, says: string, isDue: () => boolean, perform: () => void }[]}
 */
export function setupSteps(root) {
  const at = (...path) => join(root, ...path);
  return [dependencies(at), build(at), command(at)];
}

/** `npm ci`, when node_modules is not what the lockfile says. */
function dependencies(at) {
  const lockfile = at("package-lock.json");
  /** Digest of the lockfile that node_modules was installed from. */
  const stamp = at("node_modules", ".gongkai-installed");
  /** npm writes this one last, so it dates an installation that somebody ran by hand. */
  const npmStamp = at("node_modules", ".package-lock.json");
  /** The one dependency that is compiled on the spot. */
  const addon = at("node_modules", "nodejieba", "build", "Release", "nodejieba.node");
  const digest = () => createHash("sha256").update(readFileSync(lockfile)).digest("hex");
  const isInstalled = () =>
    (existsSync(stamp) && readFileSync(stamp, "utf8") === digest()) ||
    (existsSync(npmStamp) && statSync(npmStamp).mtimeMs >= statSync(lockfile).mtimeMs);
  return {
    id: "dependencies",
    says: "正在安装依赖（npm ci，约需一分钟） · installing dependencies, about a minute",
    isDue: () => !isInstalled(),
    perform() {
      // npm names itself to the scripts it runs; a script started by hand takes the one on the PATH.
      const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ["npm"];
      const install = (...options) =>
        run([...npm, "ci", "--include=dev", "--no-audit", "--no-fund", ...options], {
          cwd: at(),
          failure: "安装依赖失败 · npm ci failed:",
          hint: COMPILER_HINT,
        });
      installWithOrWithoutScripts(install);
      if (!existsSync(addon)) process.stderr.write(`[setup] ${NOT_COMPILED}\n`);
      writeFileSync(stamp, digest());
    },
  };
}

/** A machine without a compiler can do without nodejieba; whoever cannot even download learns what the first try said. */
function installWithOrWithoutScripts(install) {
  try {
    install();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    try {
      install("--ignore-scripts");
    } catch {
      throw error;
    }
  }
}

/** `tsc`, when dist is older than what it is made from. */
function build(at) {
  const program = at("dist", "main.js");
  /** Bears the time at which the last compilation that succeeded began. */
  const stamp = at("dist", ".built");
  return {
    id: "build",
    says: "正在编译（tsc → dist） · compiling",
    isDue: () => !existsSync(program) || changedSince(stamp, [at("src"), at("tsconfig.json")]),
    perform() {
      const startedAt = new Date();
      run([process.execPath, at("node_modules", "typescript", "bin", "tsc"), "-p", at(), "--noEmitOnError"], {
        cwd: at(),
        failure: "编译失败 · tsc failed:",
      });
      writeFileSync(stamp, "");
      utimesSync(stamp, startedAt, startedAt);
    },
  };
}

/** node_modules/.bin/gongkai: npm links the commands of dependencies there, but not the package's own. */
function command(at) {
  const program = at("dist", "main.js");
  const windows = process.platform === "win32";
  const link = at("node_modules", ".bin", windows ? "gongkai.cmd" : "gongkai");
  const isExecutable = () => windows || (statSync(program).mode & 0o111) !== 0;
  return {
    id: "command",
    says: "正在登记命令 npx gongkai · linking the command",
    isDue: () => !existsSync(link) || !isExecutable(),
    perform() {
      if (!isExecutable()) chmodSync(program, 0o755);
      if (existsSync(link)) return;
      // A link whose target is gone does not "exist", yet is in the way.
      if (lstatSync(link, { throwIfNoEntry: false })) rmSync(link);
      mkdirSync(at("node_modules", ".bin"), { recursive: true });
      if (windows) writeFileSync(link, '@node "%~dp0\\..\\..\\dist\\main.js" %*\r\n');
      else symlinkSync(join("..", "..", "dist", "main.js"), link);
    },
  };
}
