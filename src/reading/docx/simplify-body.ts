import { isNoteMark } from "../html/note-mark.ts";
import { LimitExceeded } from "../limits.ts";
import { attributeOf, scanXml } from "./scan-xml.ts";
import { type CellFormat, TableTracker } from "./table-tracker.ts";

/** Pieces that are written on, tags and texts: a long report has some ten thousand. */
const MOST_ELEMENTS = 200_000;

/** Elements that only wrap others: their content counts, they do not. */
const WRAPPERS = new Set(
  (
    "w:document w:body w:ins w:moveTo w:smartTag w:customXml w:sdt w:sdtContent w:hyperlink w:fldSimple w:bdo w:dir w:ruby " +
    "w:rubyBase w:object m:oMathPara m:oMath mc:AlternateContent wp:inline wp:anchor a:graphic a:graphicData wps:wsp wps:txbx " +
    "wpg:wgp wpg:grpSp wpc:wpc v:shape v:rect v:roundrect v:oval v:group v:textbox"
  ).split(" "),
);

/** Elements that stand for one character or a break. */
const SIGNS: Readonly<Record<string, string>> = {
  "w:tab": "<w:tab/>",
  "w:ptab": "<w:tab/>",
  "w:br": "<w:br/>",
  "w:cr": "<w:br/>",
  "w:noBreakHyphen": "<w:t>-</w:t>",
};

/** Elements that are the same in a formula or a drawing. */
const ALIASES: Readonly<Record<string, string>> = { "m:r": "w:r", "m:t": "w:t", "w:drawing": "w:pict" };

interface Run {
  /** Where its text begins in what is written. */
  readonly start: number;
  hidden: boolean;
  raised: boolean;
  /** In white, which may be hidden, or stand on a dark ground. */
  white: boolean;
}

/** A height of the font, in half points, that no one can read. */
const UNREADABLE_SIZE = 4;
const NEARLY_WHITE = /^(?:e[b-f]|f[\da-f]){3}$/i;
/** Stands for a digit that may not be seen. */
const ILLEGIBLE = "□";

interface Container {
  /** A paragraph whose end was deleted goes on in the next one. */
  unended: boolean;
}

/** Drawings are written for newer and for older programs; one of the two is read. */
interface Alternative {
  readonly start: number;
  first: readonly string[] | null;
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
  const out: string[] = [];
  let written = 0;
  const emit = (piece: string): void => {
    written += 1;
    if (written > MOST_ELEMENTS) throw new LimitExceeded(`文档的内容超过 ${MOST_ELEMENTS} 段`);
    out.push(piece);
  };

  /** Depth of elements that are left out with all that they hold. */
  let skipped = 0;
  let inText = 0;
  const runs: Run[] = [];
  const paragraphs: { deletedEnd: boolean; hasText: boolean }[] = [];
  const containers: Container[] = [{ unended: false }];
  const alternatives: Alternative[] = [];
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

  /** Inside `pPr`, `rPr`, `trPr`, `tcPr`: what is said of a paragraph, a run, a row, a cell. */
  const property = (name: string, attributes: string): void => {
    const value = attributeOf(attributes, "val");
    const isOn = value === undefined || !/^(?:false|0|off|none)$/i.test(value);
    const within = properties.at(-1);
    const run = runs.at(-1);
    const paragraph = paragraphs.at(-1);
    const table = tables.at(-1);
    if (within === "w:trPr") table?.formatRow(name, value);
    else if (within === "w:tcPr") cell = { ...(cell ?? {}), ...formatOfCell(name, value) };
    else if (properties.includes("w:pPr")) {
      if (paragraph && within === "w:rPr" && name === "w:del") paragraph.deletedEnd = true;
    } else if (run && within === "w:rPr" && isOn) {
      if (name === "w:vanish" || name === "w:strike" || name === "w:dstrike") run.hidden = true;
      if (name === "w:vertAlign" && value !== "baseline") run.raised = true;
      if (name === "w:sz" && Number(value) <= UNREADABLE_SIZE) run.hidden = true;
      if (name === "w:color" && NEARLY_WHITE.test(value ?? "")) run.white = true;
    }
  };

  const start = (printed: string, attributes: string): void => {
    const name = ALIASES[printed] ?? printed;
    if (skipped > 0) {
      skipped += 1;
      return;
    }
    if (/^w:(?:p|r|tr|tc)Pr$/.test(name)) {
      properties.push(name);
      return;
    }
    if (properties.length > 0) {
      property(name, attributes);
      skipped = 1;
      return;
    }
    const sign = SIGNS[name];
    const table = tables.at(-1);
    if (sign !== undefined) {
      emit(sign);
      skipped = 1;
    } else if (name === "w:p") {
      if (cell && table) openCell(table);
      const container = containers.at(-1);
      if (container?.unended) container.unended = false;
      else emit("<w:p>");
      paragraphs.push({ deletedEnd: false, hasText: false });
    } else if (name === "w:r") {
      runs.push({ start: out.length, hidden: false, raised: false, white: false });
      emit("<w:r>");
    } else if (name === "w:t") {
      inText += 1;
      emit("<w:t>");
    } else if (name === "w:sym") {
      emit(`<w:sym w:font="${plainValue(attributes, "font")}" w:char="${plainValue(attributes, "char")}"/>`);
      skipped = 1;
    } else if (name === "w:pict") emit("<w:pict>");
    else if (name === "w:txbxContent") beginContainer("<w:txbxContent>");
    else if (name === "w:tbl") {
      if (cell && table) openCell(table);
      endParagraph();
      emit("<w:tbl>");
      tables.push(new TableTracker());
    } else if (name === "w:tr" && table) {
      table.beginRow(out.length);
      emit("<w:tr>");
    } else if (name === "w:tc" && table) cell = {};
    else if (name === "mc:Choice" || name === "mc:Fallback") beginAlternative(name);
    else if (WRAPPERS.has(name)) {
      if (name === "mc:AlternateContent") alternatives.push({ start: out.length, first: null });
    } else skipped = 1;
  };

  /** A cell is written when its format is known: at its first content, or at its end when it has none. */
  const openCell = (table: TableTracker): void => {
    for (const empty of table.columnsBefore()) emit(empty);
    beginContainer(`<w:tc>${table.placeCell(cell ?? {})}`);
    cell = null;
  };

  const beginAlternative = (name: string): void => {
    const alternative = alternatives.at(-1);
    if (!alternative) skipped = 1;
    else if (name === "mc:Fallback") alternative.first = out.splice(alternative.start);
    else if (out.length > alternative.start) skipped = 1;
  };

  const end = (printed: string): void => {
    const name = ALIASES[printed] ?? printed;
    if (skipped > 0) {
      skipped -= 1;
      return;
    }
    if (properties.at(-1) === name) {
      properties.pop();
      return;
    }
    const table = tables.at(-1);
    if (name === "w:p") {
      const container = containers.at(-1);
      if (paragraphs.pop()?.deletedEnd && container) container.unended = true;
      else emit("</w:p>");
    } else if (name === "w:r") {
      const run = runs.pop();
      if (run?.hidden) out.length = run.start;
      else emit("</w:r>");
    } else if (name === "w:t") {
      inText -= 1;
      emit("</w:t>");
    } else if (name === "w:pict") emit("</w:pict>");
    else if (name === "w:txbxContent") endContainer("</w:txbxContent>");
    else if (name === "w:tbl") {
      tables.pop();
      emit("</w:tbl>");
    } else if (name === "w:tr" && table) {
      for (const empty of table.columnsAfter()) emit(empty);
      const cut = table.endRow();
      if (cut === undefined) emit("</w:tr>");
      else out.length = cut;
    } else if (name === "w:tc" && table) {
      if (cell) openCell(table);
      endContainer("</w:tc>");
    } else if (name === "mc:Fallback") {
      const alternative = alternatives.at(-1);
      const hasText = alternative && out.slice(alternative.start).includes("<w:t>");
      if (alternative?.first && !hasText) {
        out.length = alternative.start;
        for (const piece of alternative.first) out.push(piece);
      }
    } else if (name === "mc:AlternateContent") alternatives.pop();
  };

  const text = (escaped: string): void => {
    if (inText === 0 || skipped > 0) return;
    if (runs.at(-1)?.white) {
      // A digit of a marker such as &#160; is no digit of the text.
      emit(escaped.replace(/&[^;]{1,8};|\d/g, (part) => (part.length > 1 ? part : ILLEGIBLE)));
      return;
    }
    const isRaised = runs.at(-1)?.raised;
    if (isRaised && isNoteMark(escaped) && paragraphs.at(-1)?.hasText) return;
    const paragraph = paragraphs.at(-1);
    if (paragraph) paragraph.hasText = true;
    // A small raised digit is a mark or a power: it must not run together with the numbers beside it.
    emit(isRaised && /\d/.test(escaped) ? ` ${escaped} ` : escaped);
  };

  scanXml(xml, { start, end, text });
  endParagraph();
  return `${ROOT}${out.join("")}</w:body></w:document>`;
}

const ROOT = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>';

function formatOfCell(name: string, value: string | undefined): CellFormat {
  if (name === "w:gridSpan") return { span: Math.max(1, Number.parseInt(value ?? "1", 10) || 1) };
  if (name === "w:vMerge") return { merge: value === "restart" ? "restart" : "continue" };
  return {};
}

/** An attribute that goes into what is written: names of fonts and codes of characters hold letters and digits only. */
function plainValue(attributes: string, name: string): string {
  return (attributeOf(attributes, name) ?? "").replace(/[^\w -]/g, "");
}
