// Prints, as JSON, every regular expression of the compiled program with the place that it stands in: those written as
// literals, and those that loading the modules and `intents/` puts together.
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "acorn";
import { simple } from "acorn-walk";

const DIST = resolve("dist");
/** What puts patterns together when it is loaded; the command line would start when imported. */
const LOADED = ["text", "report", "reading", "parsing", "understanding", "answering", "conversation", "rendering"];

const found = new Map();

function keep(source, flags, at) {
  const known = `/${source}/${flags}`;
  if (!found.has(known)) found.set(known, { source, flags, at });
}

const modules = readdirSync(DIST, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".js"))
  .sort();

for (const name of modules) {
  const program = parse(readFileSync(join(DIST, name), "utf8"), {
    ecmaVersion: "latest",
    sourceType: "module",
    locations: true,
  });
  simple(program, {
    Literal(node) {
      if (node.regex) keep(node.regex.pattern, node.regex.flags, `${name}:${node.loc.start.line}`);
    },
  });
}

globalThis.RegExp = new Proxy(RegExp, {
  construct(target, words, maker) {
    const made = Reflect.construct(target, words, maker === globalThis.RegExp ? target : maker);
    const caller = new Error().stack.split("\n").find((line) => line.includes(pathToFileURL(DIST).href));
    if (caller) keep(made.source, made.flags, caller.slice(caller.indexOf("/dist/") + 6).replace(/\)$/, ""));
    return made;
  },
});

const { loadLanguage } = await import(pathToFileURL(join(DIST, "understanding/language.js")).href);
for (const name of modules.filter((one) => LOADED.includes(one.split(/[\\/]/)[0]) && !one.includes("worker")))
  await import(pathToFileURL(join(DIST, name)).href);
loadLanguage("intents");

process.stdout.write(JSON.stringify([...found.values()]));
