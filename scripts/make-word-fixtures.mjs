// Makes the Word files that test/reading/word reads: pages of known figures, converted by LibreOffice.
// Run it again after a change: node scripts/make-word-fixtures.mjs (needs `soffice`, Debian's libreoffice-writer).
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const SAMPLES = "data/reports";
const FIXTURES = resolve("test/fixtures/word");
const COLUMNS = 7;

/** Each row of section 三 gets figures that add up, all different from its neighbours', in the order of the page. */
function fillFigures(page) {
  let row = 0;
  return page.replace(/(?:<td>0<\/td>){7}/g, () => {
    row += 1;
    const figures = Array.from({ length: COLUMNS - 1 }, (_, column) => (row * 7 + column * 3) % 23);
    const total = figures.reduce((sum, figure) => sum + figure, 0);
    return [...figures, total].map((figure) => `<td>${figure}</td>`).join("");
  });
}

/** Cells as people leave them: blanks, strokes, full-width digits, thousands separators, units. */
function writeAsPeopleDo(page) {
  let cell = 0;
  const forms = ["", "/", "—", "１２", "1,024", "3件", "<br>5<br>", " 7 ", "<b>8</b>", "无"];
  return page.replace(/<td>\d+<\/td>/g, (plain) => {
    cell += 1;
    return cell % 3 === 0 ? `<td>${forms[(cell / 3) % forms.length]}</td>` : plain;
  });
}

/** Ends the table within section 三 and begins another with the same head, as at the foot of a page. */
function splitTable(page) {
  const head = /<table border="1">\s*<tr><th rowspan="3" colspan="3">.*<\/tr>\s*<tr>.*<\/tr>\s*<tr>.*<\/tr>/.exec(
    page,
  )?.[0];
  if (!head) throw new Error("The sample has no head of section 三");
  return page
    .replace('<th rowspan="22">三、本年度办理结果</th>', '<th rowspan="2">三、本年度办理结果</th>')
    .replace(
      '<tr><th rowspan="8">（三）',
      `</table><p></p>${head}<tr><th rowspan="20">三、本年度办理结果</th><th rowspan="8">（三）`,
    );
}

const pages = {
  "edition-2019": () => sample("2021-kuangqu.html"),
  "edition-2021": () => sample("2023-zhangfan.html"),
  "many-figures": () => fillFigures(sample("2023-zhangfan.html")),
  "split-table": () => splitTable(fillFigures(sample("2023-zhangfan.html"))),
  "written-by-people": () => writeAsPeopleDo(fillFigures(sample("2023-zhangfan.html"))),
};

function sample(name) {
  return readFileSync(join(SAMPLES, name), "utf8");
}

const folder = mkdtempSync(join(tmpdir(), "word-fixtures-"));
try {
  for (const [name, make] of Object.entries(pages)) {
    const page = join(folder, `${name}.html`);
    writeFileSync(page, make());
    writeFileSync(join(FIXTURES, `${name}.html`), make());
    for (const filter of ["docx:MS Word 2007 XML", "doc:MS Word 97"]) {
      const options = ["--headless", `-env:UserInstallation=file://${folder}/profile`, "--convert-to", filter];
      execFileSync("soffice", [...options, "--outdir", FIXTURES, page]);
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
