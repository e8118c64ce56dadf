import { isNoteMark } from "../html/note-mark.ts";
import { formatRun, type RunLook, setApart, withoutDigits } from "./run-look.ts";
import { type CellFormat, TableTracker } from "./table-tracker.ts";
import type { WrittenBody } from "./written-body.ts";

interface Run extends RunLook {
  /** Where its text begins in what is written. */
  readonly start: number;
}

interface Paragraph {
  /** Its end was deleted: it goes on in the next one. */
  deletedEnd: boolean;
  hasText: boolean;
}

interface Container {
  /** Its last paragraph has no end yet. */
  unended: boolean;
}

/** The paragraphs, runs and tables of a Word document, written as they begin and end, with nothing but text and shape. */
export class SimplifiedBody {
  readonly #body: WrittenBody;
  readonly #runs: Run[] = [];
  readonly #paragraphs: Paragraph[] = [];
  readonly #containers: Container[] = [{ unended: false }];
  readonly #tables: TableTracker[] = [];
  #inText = 0;
  #cell: CellFormat | null = null;

  constructor(body: WrittenBody) {
    this.#body = body;
  }

  get table(): TableTracker | undefined {
    return this.#tables.at(-1);
  }

  beginParagraph(): void {
    this.#openCell();
    const container = this.#containers.at(-1);
    if (container?.unended) container.unended = false;
    else this.#body.emit("<w:p>");
    this.#paragraphs.push({ deletedEnd: false, hasText: false });
  }

  /** The mark at the end of the paragraph was deleted. */
  deleteEnd(): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph) paragraph.deletedEnd = true;
  }

  endParagraph(): void {
    const container = this.#containers.at(-1);
    if (this.#paragraphs.pop()?.deletedEnd && container) container.unended = true;
    else this.#body.emit("</w:p>");
  }

  /** Ends the last paragraph, where nothing follows that it goes on in. */
  endLastParagraph(): void {
    const container = this.#containers.at(-1);
    if (!container?.unended) return;
    container.unended = false;
    this.#body.emit("</w:p>");
  }

  beginRun(): void {
    this.#runs.push({ start: this.#body.length, hidden: false, raised: false, white: false });
    this.#body.emit("<w:r>");
  }

  formatRun(name: string, value: string | undefined): void {
    const run = this.#runs.at(-1);
    if (run) formatRun(run, name, value);
  }

  endRun(): void {
    const run = this.#runs.pop();
    if (run?.hidden) this.#body.takeFrom(run.start);
    else this.#body.emit("</w:r>");
  }

  beginText(): void {
    this.#inText += 1;
    this.#body.emit("<w:t>");
  }

  /** Writes text as it looks: marks of notes are left out, and figures that may not be seen are illegible. */
  writeText(escaped: string): void {
    if (this.#inText === 0) return;
    const [run, paragraph] = [this.#runs.at(-1), this.#paragraphs.at(-1)];
    if (run?.white) {
      this.#body.emit(withoutDigits(escaped));
      return;
    }
    if (run?.raised && isNoteMark(escaped) && paragraph?.hasText) return;
    if (paragraph) paragraph.hasText = true;
    this.#body.emit(run?.raised ? setApart(escaped) : escaped);
  }

  endText(): void {
    this.#inText -= 1;
    this.#body.emit("</w:t>");
  }

  /** Begins what holds paragraphs of its own. */
  beginContainer(tag: string): void {
    this.#body.emit(tag);
    this.#containers.push({ unended: false });
  }

  endContainer(tag: string): void {
    this.endLastParagraph();
    this.#containers.pop();
    this.#body.emit(tag);
  }

  beginTable(): void {
    this.#openCell();
    this.endLastParagraph();
    this.#body.emit("<w:tbl>");
    this.#tables.push(new TableTracker());
  }

  endTable(): void {
    this.#tables.pop();
    this.#body.emit("</w:tbl>");
  }

  beginRow(table: TableTracker): void {
    table.beginRow(this.#body.length);
    this.#body.emit("<w:tr>");
  }

  endRow(table: TableTracker): void {
    for (const empty of table.columnsAfter()) this.#body.emit(empty);
    const cut = table.endRow();
    if (cut === undefined) this.#body.emit("</w:tr>");
    else this.#body.takeFrom(cut);
  }

  beginCell(): void {
    this.#cell = {};
  }

  formatCell(format: CellFormat): void {
    this.#cell = { ...(this.#cell ?? {}), ...format };
  }

  endCell(): void {
    this.#openCell();
    this.endContainer("</w:tc>");
  }

  /** A cell is written when its format is known: at its first content, or at its end when it has none. */
  #openCell(): void {
    const table = this.table;
    if (!this.#cell || !table) return;
    for (const empty of table.columnsBefore()) this.#body.emit(empty);
    this.beginContainer(`<w:tc>${table.placeCell(this.#cell)}`);
    this.#cell = null;
  }
}
