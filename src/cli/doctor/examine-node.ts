import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "../project.ts";
import { type Examination, fine, problem } from "./examine.ts";

/** The lowest version that package.json asks for, as its three numbers. */
function lowest(): readonly number[] {
  const manifest: { readonly engines: { readonly node: string } } = JSON.parse(
    readFileSync(join(PROJECT_ROOT, "package.json"), "utf8"),
  );
  return numbers(manifest.engines.node);
}

function numbers(version: string): readonly number[] {
  return (version.match(/\d+/g) ?? []).slice(0, 3).map(Number);
}

/** Is `version` at least `wanted`, number by number? */
export function isAtLeast(version: readonly number[], wanted: readonly number[]): boolean {
  const at = wanted.findIndex((number, index) => number !== (version[index] ?? 0));
  return at < 0 || (version[at] ?? 0) > (wanted[at] ?? 0);
}

export const examineNode: Examination = {
  name: "Node.js",
  async examine() {
    const { version } = process;
    const wanted = lowest();
    if (isAtLeast(numbers(version), wanted)) return [fine(`${version}，${process.platform} ${process.arch}`)];
    return [problem(`${version} 太旧`, `请安装 Node.js ${wanted.join(".")} 或更新的版本（https://nodejs.org）。`)];
  },
};
