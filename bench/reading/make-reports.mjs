// Generates annual reports: random figures that add up, in every layout and wording that the parser's own tests know.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { docxOf } from "./docx-of.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FORM = ["layouts", "printed-form", "wordings"].map((name) => `test/parsing/tables/${name}.ts`);

/**
 * Loads the generator of the tests, which is TypeScript, through a compiled copy.
 *
 * @param {string} folder for the copy
 */
export async function loadGenerator(folder) {
  const tsc = join(ROOT, "node_modules", "typescript", "bin", "tsc");
  const options =
    "--ignoreConfig --rootDir . --module nodenext --target es2023 --rewriteRelativeImportExtensions --skipLibCheck --types node";
  execFileSync(process.execPath, [tsc, ...options.split(" "), "--outDir", resolve(folder), ...FORM], { cwd: ROOT });
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  const load = (path) => import(pathToFileURL(join(folder, path)).href);
  const [{ layouts }, { printForm }, { wordings }, { editions }] = await Promise.all([
    ...["layouts", "printed-form", "wordings"].map((name) => load(`test/parsing/tables/${name}.js`)),
    load("src/form/editions.js"),
  ]);
  return { layouts, printForm, wordings: Object.values(wordings), editions };
}

/** Numbers that are the same in every run (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** Figures that keep every relation of the form: rows and columns add up. */
function figuresOf({ tables }, random) {
  const figures = {};
  const few = () => (random(3) > 0 ? 0 : random(40));
  for (const { id, columns } of tables.proactive.rows) {
    for (const column of columns) figures[`proactive.${id}.${column}`] = random(5000);
  }
  const { rows, columns } = tables.applications;
  const results = rows.filter(({ id, group }) => group !== undefined && id !== "handled_total");
  for (const { id: column } of columns) {
    if (column === "total") continue;
    const cell = (row) => `applications.${row}.${column}`;
    for (const { id } of results) figures[cell(id)] = few();
    figures[cell("handled_total")] = results.reduce((sum, { id }) => sum + figures[cell(id)], 0);
    figures[cell("carried_out")] = random(5);
    const all = figures[cell("handled_total")] + figures[cell("carried_out")];
    figures[cell("carried_in")] = random(Math.min(all, 4) + 1);
    figures[cell("received")] = all - figures[cell("carried_in")];
  }
  for (const { id } of tables.review.rows) {
    for (const column of ["upheld", "corrected", "other", "pending"]) figures[`review.${id}.${column}`] = few();
  }
  for (const table of ["applications", "review"]) {
    for (const { id, columns: own } of tables[table].rows) {
      const parts = own.filter((column) => column !== "total");
      figures[`${table}.${id}.total`] = parts.reduce((sum, column) => sum + figures[`${table}.${id}.${column}`], 0);
    }
  }
  return Object.fromEntries(Object.entries(figures).map(([id, value]) => [id, String(value)]));
}

const NAMES = [..."东西南北上下前后清平安乐永和新泰"];
const SENTENCES = [
  "围绕群众关心的事项及时公开信息，发布前经过审查。",
  "更新主动公开目录，明确责任人和公开的时限。",
  "在门户网站和政务新媒体发布解读材料，回应社会关切。",
  "组织业务培训，把公开工作纳入年度考核。",
  "依申请公开的登记、审核、答复、归档按规定办理。",
];

/** A report as its parts, from which every format is made. */
function reportOf({ printForm, wordings, editions }, at) {
  const random = randomFrom(at + 1);
  const year = 2019 + (at % 6);
  const edition = editions[year < 2021 ? "2019" : "2021"];
  const figures = figuresOf(edition, random);
  const tables = Object.values(printForm(edition.id, figures, wordings[random(wordings.length)]));
  const name = [4096, 256, 16, 1].map((unit) => NAMES[Math.floor(at / 6 / unit) % 16]).join("");
  const prose = () => Array.from({ length: 3 + random(6) }, () => SENTENCES[random(SENTENCES.length)]).join("");
  const applied = figures["applications.received.total"];
  return {
    random,
    title: `临淄区人民政府${name}街道办事处${year}年政府信息公开工作年度报告`,
    sections: {
      一: [
        `一、总体情况`,
        `主动公开。全年主动公开信息${random(900) + 30}条。${prose()}`,
        `依申请公开。全年收到申请${applied}件。${prose()}`,
      ],
      五: ["五、存在的主要问题及改进情况", prose(), prose()],
      六: ["六、其他需要报告的事项", "本年度没有收取信息处理费。"],
    },
    tables,
  };
}

const LINKS = Array.from(
  { length: 80 },
  (_, at) => `<li class="item"><a href="/zwgk/${at}/index.html" target="_blank">政务公开栏目${at}</a></li>`,
).join("\n");
const STYLE = Array.from(
  { length: 60 },
  (_, at) => `.c${at} { margin: ${at}px auto; font: 14px/1.${at} SimSun, serif; color: #333; }`,
).join("\n");

/** The page as a site shows it: around the report there is what makes up half of every real page. */
function htmlOf({ title, sections, tables, random }, layouts) {
  const { 一, 五, 六 } = sections;
  const paragraphs = (section) => section.map((text) => `<p class="c${random(60)}">${text}</p>`).join("\n");
  const ways = Object.entries(layouts).filter(([name]) => name.startsWith("html"));
  return ways[random(ways.length)]
    [1](tables)
    .replace(/<title>.*<\/title>/, `<meta charset="utf-8"><title>${title}</title>\n<style>\n${STYLE}\n</style>`)
    .replace("<body>", `<body>\n<ul class="nav">\n${LINKS}\n</ul>\n<h1>${title}</h1>\n${paragraphs(一)}\n`)
    .replace("</body>", `\n${paragraphs(五)}\n${paragraphs(六)}\n<div class="foot"><ul>${LINKS}</ul></div>\n</body>`);
}

function textOf({ title, sections, tables, random }, layouts) {
  const { 一, 五, 六 } = sections;
  const ways = Object.entries(layouts).filter(([name]) => name.startsWith("text"));
  const parts = [[title], 一, [ways[random(ways.length)][1](tables)], 五, 六];
  return parts.map((part) => part.join("\n\n")).join("\n\n");
}

/**
 * Writes reports into a folder.
 *
 * @param {{ folder: string, format: "html" | "txt" | "docx", count: number, generator: object, from?: number }} wanted
 * @returns {Promise<string[]>} their paths
 */
export async function writeReports({ folder, format, count, generator, from = 0 }) {
  mkdirSync(folder, { recursive: true });
  const files = [];
  for (let at = from; at < from + count; at++) {
    const report = reportOf(generator, at);
    const file = join(folder, `${String(at).padStart(6, "0")}.${format}`);
    const make = { html: htmlOf, txt: textOf, docx: docxOf }[format];
    writeFileSync(file, await make(report, generator.layouts));
    files.push(file);
  }
  return files;
}

/** LibreOffice, where there is one: it makes the .doc and .pdf files. */
export const office = (process.env.PATH ?? "")
  .split(delimiter)
  .map((folder) => join(folder, "soffice"))
  .find((file) => existsSync(file));

/**
 * Turns .docx files into another format.
 *
 * @param {{ files: string[], folder: string, format: "doc" | "pdf" }} wanted
 * @returns {string[]} the paths of the new files
 */
export function convert({ files, folder, format }) {
  const profile = join(folder, "profile");
  const settings = [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--convert-to", format];
  execFileSync(office, [...settings, "--outdir", folder, ...files], { stdio: "ignore" });
  rmSync(profile, { recursive: true, force: true });
  return files.map((file) => join(folder, file.replace(/^.*\//, "").replace(/docx$/, format)));
}
