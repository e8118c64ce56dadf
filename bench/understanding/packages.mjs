import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const CACHE = join(ROOT, "node_modules", ".cache", "gongkai-bench");
const WINDOWS = process.platform === "win32";

/** A package that only a benchmark needs could not be had: that part of the benchmark is left out. */
export class PackageUnavailable extends Error {
  name = "PackageUnavailable";
}

/**
 * Installs packages for the benchmark only, beside the project, once.
 *
 * @param {readonly string[]} packages with exact versions
 * @returns a `require` that finds them
 */
export function installed(packages) {
  const folder = join(CACHE, createHash("sha256").update(packages.join()).digest("hex").slice(0, 12));
  if (!existsSync(folder)) {
    const fresh = `${folder}.${process.pid}`;
    mkdirSync(fresh, { recursive: true });
    writeFileSync(join(fresh, "package.json"), "{}");
    npm(["install", "--no-save", "--no-audit", "--no-fund", "--prefix", fresh, ...packages], packages.join(" "), fresh);
    renameSync(fresh, folder);
  }
  return createRequire(join(folder, "package.json"));
}

/**
 * Fetches single files of a package, once: for a package whose other files are too large to install.
 *
 * @param {string} name with exact version
 * @param {readonly string[]} files paths inside the package
 * @returns the folder that holds them
 */
export function unpacked(name, files) {
  const folder = join(CACHE, name.replace(/\W+/g, "-"));
  if (!existsSync(folder)) {
    const fresh = `${folder}.${process.pid}`;
    mkdirSync(fresh, { recursive: true });
    const packed = npm(["pack", name, "--silent", "--pack-destination", fresh], name, fresh).trim().split("\n").at(-1);
    execFileSync("tar", ["-xzf", packed, ...files.map((file) => `package/${file}`)], { cwd: fresh });
    rmSync(join(fresh, packed));
    renameSync(fresh, folder);
  }
  return join(folder, "package");
}

function npm(words, what, fresh) {
  try {
    return execFileSync("npm", words, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], shell: WINDOWS });
  } catch (cause) {
    rmSync(fresh, { recursive: true, force: true });
    throw new PackageUnavailable(`${what} 没有下载到（没有网络？），跳过需要它的部分`, { cause });
  }
}
