// Makes the Word files that test/reading/word reads: pages of known figures, converted by LibreOffice.
// Run it again after a change: node scripts/make-word-fixtures.mjs (needs `soffice`, Debian's libreoffice-writer).
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { strToU8, zipSync } from "fflate";

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

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const run = (text, properties = "") => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (content) => `<w:p>${content}</w:p>`;
const cell = (content, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const table = (widths, rows) =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${widths
    .map((width) => `<w:gridCol w:w="${width}"/>`)
    .join("")}</w:tblGrid>${rows.map((cells) => `<w:tr>${cells.join("")}</w:tr>`).join("")}</w:tbl>`;
const change = 'w:id="1" w:author="a" w:date="2024-01-01T00:00:00Z"';
const plain = (text) => cell(paragraph(run(text)));

/** What a word processor can do to a text: changes, hidden words, notes, fields, boxes, tables within tables. */
const MARKED_UP = [
  paragraph(
    `${run("共")}<w:del ${change}><w:r><w:delText>9</w:delText></w:r></w:del><w:ins ${change}>${run("8")}</w:ins>${run("件")}`,
  ),
  paragraph(run("明") + run("藏", "<w:vanish/>") + run("文")),
  paragraph(`${run("注释")}<w:r><w:footnoteReference w:id="2"/></w:r>`),
  paragraph(
    `${run("合计")}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=1+2</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("3")}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run("件")}`,
  ),
  table(
    [1500, 1500, 1500],
    [
      [
        cell(paragraph(run("甲")), '<w:vMerge w:val="restart"/>'),
        cell(paragraph(run("乙")), '<w:gridSpan w:val="2"/>'),
      ],
      [
        cell(paragraph(""), "<w:vMerge/>"),
        cell(paragraph(`<w:del ${change}><w:r><w:delText>1</w:delText></w:r></w:del>${run("2")}`)),
        plain(""),
      ],
      [plain("丙"), cell(paragraph(run("12") + run("1", '<w:vertAlign w:val="superscript"/>'))), plain("４")],
    ],
  ),
  paragraph(run("外")),
  table([2500, 2500], [[cell(table([800, 800], [[plain("内"), plain("5")]]) + paragraph(run("格"))), plain("旁")]]),
  paragraph(run("完")),
].join("");

function markedUp() {
  const part = (name, content) => `<w:${name} xmlns:w="${WORD}" xmlns:r="${OFFICE}">${content}</w:${name}>`;
  const relation = (id, type, target) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (list) => `<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}</Relationships>`;
  const type = (name, kind) => `<Override PartName="/word/${name}.xml" ContentType="${TYPES}.${kind}+xml"/>`;
  const defaults =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>';
  const section = '<w:sectPr><w:headerReference w:type="default" r:id="r2"/></w:sectPr>';
  const parts = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types">${defaults}${type("document", "document.main")}${type("footnotes", "footnotes")}${type("header1", "header")}</Types>`,
    "_rels/.rels": relations([relation("r1", "officeDocument", "word/document.xml")]),
    "word/_rels/document.xml.rels": relations([
      relation("r1", "footnotes", "footnotes.xml"),
      relation("r2", "header", "header1.xml"),
    ]),
    "word/document.xml": part("document", `<w:body>${MARKED_UP}${section}</w:body>`),
    "word/footnotes.xml": part("footnotes", `<w:footnote w:id="2">${paragraph(run("脚注"))}</w:footnote>`),
    "word/header1.xml": part("hdr", paragraph(run("页眉"))),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

function sample(name) {
  return readFileSync(join(SAMPLES, name), "utf8");
}

const folder = mkdtempSync(join(tmpdir(), "word-fixtures-"));

/** RTF is large: merges over pages, what people write and what they mark are enough of it. */
const AS_RTF = ["split-table", "written-by-people", "marked-up"];

function convert(name, file) {
  const rtf = AS_RTF.includes(name) ? ["rtf:Rich Text Format"] : [];
  for (const filter of ["docx:MS Word 2007 XML", "doc:MS Word 97", ...rtf]) {
    const options = ["--headless", `-env:UserInstallation=file://${folder}/profile`, "--convert-to", filter];
    execFileSync("soffice", [...options, "--outdir", FIXTURES, file]);
  }
}

try {
  for (const [name, make] of Object.entries(pages)) {
    const page = join(folder, `${name}.html`);
    writeFileSync(page, make());
    writeFileSync(join(FIXTURES, `${name}.html`), make());
    convert(name, page);
  }
  const marked = join(folder, "marked-up.docx");
  writeFileSync(marked, markedUp());
  convert("marked-up", marked);
} finally {
  rmSync(folder, { recursive: true });
}
