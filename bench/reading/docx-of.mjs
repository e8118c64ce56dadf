import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, WidthType } from "docx";

/** The bytes of a Word file that shows a report. */
export function docxOf({ title, sections, tables }) {
  const paragraphs = (section) => section.map((text) => new Paragraph(text));
  const table = (rows) =>
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: rows.map(
        (cells) =>
          new TableRow({
            children: cells.map(
              ({ text, columns, rows: tall }) =>
                new TableCell({ columnSpan: columns, rowSpan: tall, children: [new Paragraph(text)] }),
            ),
          }),
      ),
    });
  const { 一, 五, 六 } = sections;
  const headings = [
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
  ];
  const children = [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    ...paragraphs(一),
    ...tables.flatMap((rows, at) => [new Paragraph(headings[at]), table(rows)]),
    ...paragraphs(五),
    ...paragraphs(六),
  ];
  return Packer.toBuffer(new Document({ title, sections: [{ children }] }));
}
