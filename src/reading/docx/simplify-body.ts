import { Alternatives } from "./alternatives.ts";
import { ALIASES, PROPERTIES, SIGNS, WRAPPERS } from "./elements.ts";
import { attributeOf, scanXml, type XmlHandler } from "./scan-xml.ts";
import { SimplifiedBody } from "./simplified-body.ts";
import type { CellFormat, TableTracker } from "./table-tracker.ts";
import { WrittenBody } from "./written-body.ts";

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
  const written = new WrittenBody();
  const body = new SimplifiedBody(written);
  scanXml(xml, new BodyReader({ written, body, alternatives: new Alternatives(written) }));
  body.endLastParagraph();
  return written.toXml();
}

/** What elements are written to. */
interface Target {
  readonly written: WrittenBody;
  readonly body: SimplifiedBody;
  readonly alternatives: Alternatives;
}

/** Begins an element; `false` where it is left out with all that it holds. */
type Begin = (target: Target, attributes: string) => boolean;
type End = (target: Target) => void;

const BEGINNINGS: ReadonlyMap<string, Begin> = new Map([
  ["w:p", read(({ body }) => body.beginParagraph())],
  ["w:r", read(({ body }) => body.beginRun())],
  ["w:t", read(({ body }) => body.beginText())],
  ["w:sym", writeSymbol],
  ["w:pict", read(({ written }) => written.emit("<w:pict>"))],
  ["w:txbxContent", read(({ body }) => body.beginContainer("<w:txbxContent>"))],
  ["w:tbl", read(({ body }) => body.beginTable())],
  ["w:tr", inTable(({ body }, table) => body.beginRow(table))],
  ["w:tc", inTable(({ body }) => body.beginCell())],
  ["mc:AlternateContent", read(({ alternatives }) => alternatives.begin())],
  ["mc:Choice", ({ alternatives }) => alternatives.beginChoice()],
  ["mc:Fallback", ({ alternatives }) => alternatives.beginFallback()],
]);
const ENDINGS: ReadonlyMap<string, End> = new Map([
  ["w:p", ({ body }) => body.endParagraph()],
  ["w:r", ({ body }) => body.endRun()],
  ["w:t", ({ body }) => body.endText()],
  ["w:pict", ({ written }) => written.emit("</w:pict>")],
  ["w:txbxContent", ({ body }) => body.endContainer("</w:txbxContent>")],
  ["w:tbl", ({ body }) => body.endTable()],
  ["w:tr", inTable(({ body }, table) => body.endRow(table))],
  ["w:tc", inTable(({ body }) => body.endCell())],
  ["mc:AlternateContent", ({ alternatives }) => alternatives.finish()],
  ["mc:Fallback", ({ alternatives }) => alternatives.finishFallback()],
]);

/** What it holds is read. */
function read(begin: (target: Target) => void): Begin {
  return (target) => {
    begin(target);
    return true;
  };
}

/** What belongs to a table is left out where there is none. */
function inTable(act: (target: Target, table: TableTracker) => void): (target: Target) => boolean {
  return (target) => {
    const { table } = target.body;
    if (table) act(target, table);
    return table !== undefined;
  };
}

function writeSymbol({ written }: Target, attributes: string): boolean {
  written.emit(`<w:sym w:font="${plainValue(attributes, "font")}" w:char="${plainValue(attributes, "char")}"/>`);
  return false;
}

/** Goes through the elements of a body, and passes over those that say nothing. */
class BodyReader implements XmlHandler {
  readonly #target: Target;
  readonly #properties: string[] = [];
  /** Depth of elements that are left out with all that they hold. */
  #skipped = 0;

  constructor(target: Target) {
    this.#target = target;
  }

  start(printed: string, attributes: string): void {
    const name = ALIASES.get(printed) ?? printed;
    if (this.#skipped > 0) this.#skipped += 1;
    else if (PROPERTIES.has(name)) this.#properties.push(name);
    else if (!this.#begin(name, attributes)) this.#skipped = 1;
  }

  end(printed: string): void {
    const name = ALIASES.get(printed) ?? printed;
    if (this.#skipped > 0) this.#skipped -= 1;
    else if (this.#properties.at(-1) === name) this.#properties.pop();
    else ENDINGS.get(name)?.(this.#target);
  }

  text(escaped: string): void {
    if (this.#skipped === 0) this.#target.body.writeText(escaped);
  }

  /** @returns whether what it holds is read too */
  #begin(name: string, attributes: string): boolean {
    if (this.#properties.length > 0) {
      this.#format(name, attributes);
      return false;
    }
    const sign = SIGNS.get(name);
    if (sign !== undefined) {
      this.#target.written.emit(sign);
      return false;
    }
    const begin = BEGINNINGS.get(name);
    return begin ? begin(this.#target, attributes) : WRAPPERS.has(name);
  }

  #format(name: string, attributes: string): void {
    const { body } = this.#target;
    const value = attributeOf(attributes, "val");
    const isOn = value === undefined || !/^(?:false|0|off|none)$/i.test(value);
    const within = this.#properties.at(-1);
    if (within === "w:trPr") body.table?.formatRow(name, value);
    else if (within === "w:tcPr") body.formatCell(formatOfCell(name, value));
    else if (this.#properties.includes("w:pPr")) {
      if (within === "w:rPr" && name === "w:del") body.deleteEnd();
    } else if (within === "w:rPr" && isOn) body.formatRun(name, value);
  }
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
