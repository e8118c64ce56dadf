import { readdirSync, readFileSync } from "node:fs";
import { dirname, posix } from "node:path";

/** One source file and what it imports, as written. */
export interface SourceFile {
  /** From the project's root, with forward slashes: `src/form/facts.ts`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const FROM = /(?:^|[\n;}])\s*(?:import|export)\b[^;'"]*?\bfrom\s*["']([^"']+)["']/g;
const BARE = /(?:^|[\n;])\s*import\s*["']([^"']+)["']/g;
const CALLED = /\b(?:import|require|resolve|createRequire\([^)]*\))\(\s*["']([^"']+)["']/g;

/** Every module that a text names: static, re-exported, for its effect only, types only, and dynamic ones. */
export function importsOf(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/[^\n]*/g, "$1");
  return [FROM, BARE, CALLED].flatMap((form) => [...code.matchAll(form)].map((match) => match[1] ?? ""));
}

/** The TypeScript files under a folder of the project. */
export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => posix.join(folder, name.replaceAll("\\", "/")))
    .filter((path) => path.endsWith(".ts"))
    .sort()
    .map((path) => {
      const text = readFileSync(path, "utf8");
      return { path, text, imports: importsOf(text) };
    });
}

/** The file that a relative import names, from the project's root; `undefined` for a package. */
export function targetOf(importer: string, specifier: string): string | undefined {
  return specifier.startsWith(".") ? posix.join(dirname(importer), specifier) : undefined;
}

/**
 * The package that an import names; `undefined` for a file of ours or a part of Node.
 *
 * @example packageOf("hono/streaming") // "hono"
 * @example packageOf("@grammyjs/runner") // "@grammyjs/runner"
 */
export function packageOf(specifier: string): string | undefined {
  if (specifier.startsWith(".") || specifier.startsWith("node:")) return undefined;
  const [first = "", second] = specifier.split("/");
  return first.startsWith("@") ? `${first}/${second}` : first;
}

/** Every import that leads from one folder into another beside it, as an import of the one folder by the other. */
export function foldersBeside(files: readonly SourceFile[]): SourceFile[] {
  return files.flatMap(({ path, imports }) =>
    imports.flatMap((name) => {
      const [from, to] = [path.split("/"), targetOf(path, name)?.split("/") ?? []];
      const parts = from.findIndex((step, at) => step !== to[at]);
      if (parts < 0 || parts >= from.length - 1 || parts >= to.length - 1) return [];
      return [{ path: from.slice(0, parts + 1).join("/"), text: "", imports: [`./${to[parts]}`] }];
    }),
  );
}

/** The first circle of imports, as the files in it; `undefined` when there is none. */
export function findCircle(files: readonly SourceFile[]): string[] | undefined {
  const targets = new Map<string, string[]>();
  for (const { path, imports } of files)
    targets.set(path, [...(targets.get(path) ?? []), ...imports.flatMap((name) => targetOf(path, name) ?? [])]);
  const settled = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (settled.has(path)) return undefined;
    for (const target of targets.get(path) ?? []) {
      const circle = visit(target, [...trail, path]);
      if (circle) return circle;
    }
    settled.add(path);
    return undefined;
  };
  for (const file of files) {
    const circle = visit(file.path, []);
    if (circle) return circle;
  }
  return undefined;
}
