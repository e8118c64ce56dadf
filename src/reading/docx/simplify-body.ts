import { isNoteMark } from "../html/note-mark.ts";
import { Alternatives } from "./alternatives.ts";
import { ALIASES, PROPERTIES, SIGNS, WRAPPERS } from "./elements.ts";
import { formatRun, type RunLook, setApart, withoutDigits } from "./run-look.ts";
import { attributeOf, scanXml } from "./scan-xml.ts";
import { type CellFormat, TableTracker } from "./table-tracker.ts";
import { WrittenBody } from "./written-body.ts";

interface Run extends RunLook {
  /** Where its text begins in what is written. */
  readonly start: number;
}

interface Container {
  /** A paragraph whose end was deleted goes on in the next one. */
  unended: boolean;
}

/**
 * Rewrites the body of a Word document with nothing but its text and the shape of its tables, as a reader sees it once
 * all tracked changes are accepted: what was deleted, hidden or struck out is gone, and so are notes and their marks.
 *
 * Also put right is what mammoth takes otherwise than a word processor does: fields (`fldSimple`), breaks of other kinds,
 * columns left out at the start of a row (`gridBefore`), header rows that split merged cells, merges that do not fit.
 * (ISO/IEC 29500-1, section 17.)
 *
 * @throws Refused, LimitExceeded
 */
export function simplifyBody(xml: string): string {
  const body = new WrittenBody();
  const emit = (piece: string): void => body.emit(piece);

  /** Depth of elements that are left out with all that they hold. */
  let skipped = 0;
  let inText = 0;
  const runs: Run[] = [];
  const paragraphs: { deletedEnd: boolean; hasText: boolean }[] = [];
  const containers: Container[] = [{ unended: false }];
  const alternatives = new Alternatives(body);
  const tables: TableTracker[] = [];
  const properties: string[] = [];
  let cell: CellFormat | null = null;

  const endParagraph = (): void => {
    const container = containers.at(-1);
    if (!container?.unended) return;
    container.unended = false;
    emit("</w:p>");
  };
  const beginContainer = (tag: string): void => {
    emit(tag);
    containers.push({ unended: false });
  };
  const endContainer = (tag: string): void => {
    endParagraph();
    containers.pop();
    emit(tag);
  };

  const formatInside = (name: string, attributes: string): void => {
    const value = attributeOf(attributes, "val");
    const isOn = value === undefined || !/^(?:false|0|off|none)$/i.test(value);
    const within = properties.at(-1);
    const [run, paragraph] = [runs.at(-1), paragraphs.at(-1)];
    if (within === "w:trPr") tables.at(-1)?.formatRow(name, value);
    else if (within === "w:tcPr") cell = { ...(cell ?? {}), ...formatOfCell(name, value) };
    else if (properties.includes("w:pPr")) {
      if (paragraph && within === "w:rPr" && name === "w:del") paragraph.deletedEnd = true;
    } else if (run && within === "w:rPr" && isOn) formatRun(run, name, value);
  };

  const beginParagraph = (): void => {
    openCell();
    const container = containers.at(-1);
    if (container?.unended) container.unended = false;
    else emit("<w:p>");
    paragraphs.push({ deletedEnd: false, hasText: false });
  };
  const finishParagraph = (): void => {
    const container = containers.at(-1);
    if (paragraphs.pop()?.deletedEnd && container) container.unended = true;
    else emit("</w:p>");
  };

  const beginRun = (): void => {
    runs.push({ start: body.length, hidden: false, raised: false, white: false });
    emit("<w:r>");
  };
  const finishRun = (): void => {
    const run = runs.pop();
    if (run?.hidden) body.takeFrom(run.start);
    else emit("</w:r>");
  };

  const beginText = (): void => {
    inText += 1;
    emit("<w:t>");
  };
  const finishText = (): void => {
    inText -= 1;
    emit("</w:t>");
  };
  const writeSymbol = (attributes: string): void => {
    emit(`<w:sym w:font="${plainValue(attributes, "font")}" w:char="${plainValue(attributes, "char")}"/>`);
    skipped = 1;
  };

  /** A cell is written when its format is known: at its first content, or at its end when it has none. */
  const openCell = (): void => {
    const table = tables.at(-1);
    if (!cell || !table) return;
    for (const empty of table.columnsBefore()) emit(empty);
    beginContainer(`<w:tc>${table.placeCell(cell)}`);
    cell = null;
  };
  const beginCell = (): void => {
    cell = {};
  };
  const finishCell = (): void => {
    openCell();
    endContainer("</w:tc>");
  };

  const beginTable = (): void => {
    openCell();
    endParagraph();
    emit("<w:tbl>");
    tables.push(new TableTracker());
  };
  const finishTable = (): void => {
    tables.pop();
    emit("</w:tbl>");
  };

  const beginRow = (table: TableTracker): void => {
    table.beginRow(body.length);
    emit("<w:tr>");
  };
  const finishRow = (table: TableTracker): void => {
    for (const empty of table.columnsAfter()) emit(empty);
    const cut = table.endRow();
    if (cut === undefined) emit("</w:tr>");
    else body.takeFrom(cut);
  };

  const skipUnless = (isRead: boolean): void => {
    if (!isRead) skipped = 1;
  };
  const ofTable = (act: (table: TableTracker) => void) => (): void => {
    const table = tables.at(-1);
    if (table) act(table);
    else skipped = 1;
  };
  const beginnings = new Map<string, (attributes: string) => void>([
    ["w:p", beginParagraph],
    ["w:r", beginRun],
    ["w:t", beginText],
    ["w:sym", writeSymbol],
    ["w:pict", () => emit("<w:pict>")],
    ["w:txbxContent", () => beginContainer("<w:txbxContent>")],
    ["w:tbl", beginTable],
    ["w:tr", ofTable(beginRow)],
    ["w:tc", ofTable(beginCell)],
    ["mc:AlternateContent", () => alternatives.begin()],
    ["mc:Choice", () => skipUnless(alternatives.beginChoice())],
    ["mc:Fallback", () => skipUnless(alternatives.beginFallback())],
  ]);
  const endings = new Map<string, () => void>([
    ["w:p", finishParagraph],
    ["w:r", finishRun],
    ["w:t", finishText],
    ["w:pict", () => emit("</w:pict>")],
    ["w:txbxContent", () => endContainer("</w:txbxContent>")],
    ["w:tbl", finishTable],
    ["w:tr", ofTable(finishRow)],
    ["w:tc", ofTable(finishCell)],
    ["mc:AlternateContent", () => alternatives.finish()],
    ["mc:Fallback", () => alternatives.finishFallback()],
  ]);

  const start = (printed: string, attributes: string): void => {
    const name = ALIASES.get(printed) ?? printed;
    const sign = SIGNS.get(name);
    const begin = beginnings.get(name);
    if (skipped > 0) skipped += 1;
    else if (PROPERTIES.has(name)) properties.push(name);
    else if (properties.length > 0) {
      formatInside(name, attributes);
      skipped = 1;
    } else if (sign !== undefined) {
      emit(sign);
      skipped = 1;
    } else if (begin) begin(attributes);
    else if (!WRAPPERS.has(name)) skipped = 1;
  };

  const end = (printed: string): void => {
    const name = ALIASES.get(printed) ?? printed;
    if (skipped > 0) skipped -= 1;
    else if (properties.at(-1) === name) properties.pop();
    else endings.get(name)?.();
  };

  const text = (escaped: string): void => {
    if (inText === 0 || skipped > 0) return;
    const [run, paragraph] = [runs.at(-1), paragraphs.at(-1)];
    if (run?.white) {
      emit(withoutDigits(escaped));
      return;
    }
    if (run?.raised && isNoteMark(escaped) && paragraph?.hasText) return;
    if (paragraph) paragraph.hasText = true;
    emit(run?.raised ? setApart(escaped) : escaped);
  };

  scanXml(xml, { start, end, text });
  endParagraph();
  return body.toXml();
}

function formatOfCell(name: string, value: string | undefined): CellFormat {
  if (name === "w:gridSpan") return { span: Math.max(1, Number.parseInt(value ?? "1", 10) || 1) };
  if (name === "w:vMerge") return { merge: value === "restart" ? "restart" : "continue" };
  return {};
}

/** An attribute that goes into what is written: names of fonts and codes of characters hold letters and digits only. */
function plainValue(attributes: string, name: string): string {
  return (attributeOf(attributes, name) ?? "").replace(/[^\w -]/g, "");
}
