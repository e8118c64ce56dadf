import { expect, test } from "vitest";
import { docxOf, docxOfXml, paragraph, run } from "./made-docx.ts";
import { paragraphsIn, readBytes } from "./reports.ts";

const BOX = `<w:txbxContent>${paragraph("框")}</w:txbxContent>`;
const DRAWN = `<w:drawing><wp:anchor><wps:wsp><wps:txbx>${BOX}</wps:txbx></wps:wsp></wp:anchor></w:drawing>`;
const PICTURED = `<w:pict><v:shape><v:textbox>${BOX}</v:textbox></v:shape></w:pict>`;

test.each([
  ["runs of one paragraph", paragraph(run("总") + run("体")), ["总体"]],
  ["a line break", paragraph("<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r>"), ["甲", "乙"]],
  ["a page break between figures", paragraph('<w:r><w:t>1</w:t><w:br w:type="page"/><w:t>2</w:t></w:r>'), ["1", "2"]],
  ["a carriage return between figures", paragraph("<w:r><w:t>1</w:t><w:cr/><w:t>2</w:t></w:r>"), ["1", "2"]],
  ["a tab", paragraph("<w:r><w:t>1</w:t><w:tab/><w:t>2</w:t></w:r>"), ["1 2"]],
  ["an inserted text", paragraph(`<w:ins w:id="1">${run("12")}</w:ins>`), ["12"]],
  ["a deleted text", paragraph(`${run("3")}<w:del w:id="1"><w:r><w:delText>9</w:delText></w:r></w:del>`), ["3"]],
  [
    "a text that was moved",
    `${paragraph(`<w:moveFrom w:id="1">${run("1")}</w:moveFrom>${run("甲")}`)}${paragraph(`<w:moveTo w:id="2">${run("1")}</w:moveTo>`)}`,
    ["甲", "1"],
  ],
  [
    "a paragraph whose end was deleted",
    `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run("1")}</w:p>${paragraph("2")}`,
    ["12"],
  ],
  ["a hidden text", paragraph(run("1", "<w:vanish/>") + run("2")), ["2"]],
  ["a text that is hidden no more", paragraph(run("1", '<w:vanish w:val="0"/>') + run("2")), ["12"]],
  ["a text struck out", paragraph(run("1", "<w:strike/>") + run("2")), ["2"]],
  ["a text too small to be read", paragraph(run("1", '<w:sz w:val="2"/>') + run("2", '<w:sz w:val="21"/>')), ["2"]],
  ["a digit in white", paragraph(run("甲1", '<w:color w:val="FFFFFF"/>') + run("2")), ["甲□2"]],
  [
    "a digit in a colour",
    paragraph(run("1", '<w:color w:val="auto"/>') + run("2", '<w:color w:val="FF0000"/>')),
    ["12"],
  ],
  ["a raised digit", paragraph(run("12") + run("1", '<w:vertAlign w:val="superscript"/>')), ["12 1"]],
  ["a digit above its line", paragraph(run("12") + run("1", '<w:position w:val="8"/><w:sz w:val="19"/>')), ["12 1"]],
  ["figures a little below their line", paragraph(run("1") + run("2", '<w:position w:val="-1"/>')), ["12"]],
  [
    "a raised digit between others",
    paragraph(run("1") + run("2", '<w:vertAlign w:val="superscript"/>') + run("3")),
    ["1 2 3"],
  ],
  ["a raised mark of a note", paragraph(run("12") + run("[1]", '<w:vertAlign w:val="superscript"/>')), ["12"]],
  ["a raised mark that stands alone", paragraph(run("①", '<w:vertAlign w:val="superscript"/>') + run("甲")), ["①甲"]],
  ["a mark of a footnote", paragraph(`${run("12")}<w:r><w:footnoteReference w:id="2"/></w:r>`), ["12"]],
  ["a mark of a comment", paragraph(`${run("12")}<w:r><w:commentReference w:id="0"/></w:r>`), ["12"]],
  ["the result of a simple field", paragraph(`<w:fldSimple w:instr="=SUM(LEFT)">${run("7")}</w:fldSimple>`), ["7"]],
  [
    "the result of a field",
    paragraph(
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=SUM(LEFT)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("7")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    ),
    ["7"],
  ],
  [
    "a link",
    paragraph(
      `<w:hyperlink r:id="rId9" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${run("网站")}</w:hyperlink>`,
    ),
    ["网站"],
  ],
  ["a number set as a formula", paragraph("<m:oMath><m:r><m:t>12</m:t></m:r></m:oMath>"), ["12"]],
  ["a content control", `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph("甲")}</w:sdtContent></w:sdt>`, ["甲"]],
  [
    "a text with its reading above it",
    paragraph(
      `<w:r><w:ruby><w:rubyPr/><w:rt>${run("zong")}</w:rt><w:rubyBase>${run("总")}</w:rubyBase></w:ruby></w:r>`,
    ),
    ["总"],
  ],
  ["signs that XML escapes", paragraph("&lt;b&gt; &amp; &#22235;"), ["<b> & 四"]],
  ["a section of raw characters", paragraph("<w:r><w:t><![CDATA[1<2]]></w:t></w:r>"), ["1<2"]],
  ["a hyphen that does not break", paragraph("<w:r><w:noBreakHyphen/><w:t>3</w:t></w:r>"), ["-3"]],
  ["a text box in its old form", paragraph(`${run("甲")}<w:r>${PICTURED}</w:r>`), ["甲", "框"]],
  ["a text box in its new form", paragraph(`${run("甲")}<w:r>${DRAWN}</w:r>`), ["甲", "框"]],
  [
    "a text box in both forms, once",
    paragraph(
      `${run("甲")}<w:r><mc:AlternateContent><mc:Choice Requires="wps">${DRAWN}</mc:Choice><mc:Fallback>${PICTURED}</mc:Fallback></mc:AlternateContent></w:r>`,
    ),
    ["甲", "框"],
  ],
  [
    "a text box that its old form lacks",
    paragraph(
      `${run("甲")}<w:r><mc:AlternateContent><mc:Choice Requires="wps">${DRAWN}</mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r>`,
    ),
    ["甲", "框"],
  ],
])("readDocument() reads %s in a .docx", async (_, body, expected) => {
  expect(paragraphsIn(await readBytes(docxOf(body), "a.docx"))).toEqual(expected);
});

test("readDocument() counts a line for each paragraph and each row", async () => {
  const tables = "<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>";
  const { blocks } = await readBytes(docxOf(paragraph("甲") + tables + paragraph("乙")), "a.docx");
  expect(
    blocks.map((block) => (block.kind === "paragraph" ? block.line : block.grid.slots.map((row) => row[0]?.line))),
  ).toEqual([1, [2, 3], 4]);
});

test("readDocument() leaves headers, footers and notes of a .docx out and takes its title", async () => {
  const other = `<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${paragraph("第1页")}</w:ftr>`;
  const core =
    '<p xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>某</dc:creator><dc:title>甲&amp;乙</dc:title></p>';
  const parts = { "word/footer1.xml": other, "word/footnotes.xml": other, "docProps/core.xml": core };
  const document = await readBytes(docxOf(paragraph("正文"), parts), "a.docx");
  expect(paragraphsIn(document)).toEqual(["正文"]);
  expect(document.metaTitle).toBe("甲&乙");
});

test.each([
  [
    "another prefix",
    '<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:p><x:r><x:t>甲</x:t></x:r></x:p></x:body></x:document>',
  ],
  [
    "no prefix",
    '<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><body><p><r><t>甲</t></r></p></body></document>',
  ],
  [
    "the strict namespace",
    '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:body></w:document>',
  ],
])("readDocument() reads a .docx written with %s", async (_, xml) => {
  expect(paragraphsIn(await readBytes(docxOfXml(xml), "a.docx"))).toEqual(["甲"]);
});

test("readDocument() finds the body where the package says that it is", async () => {
  const relationships =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>';
  const body = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph("真")}</w:body></w:document>`;
  const bytes = docxOf(paragraph("假"), { "_rels/.rels": relationships, "word/document2.xml": body });
  expect(paragraphsIn(await readBytes(bytes, "a.docx"))).toEqual(["真"]);
});
