const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const COMBINING = /\p{Mark}|\u200b|\u200d|\ufeff/u;
const FIGURE = /^[+\-−]?[\d.,]*\s*(?:%|[—/-]|件|家|份|元|万元|百分点)?$/;
const GAP = "  ";

/** Columns that a text takes in a monospaced font, where an East Asian character takes two (UAX #11, wide and full). */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += COMBINING.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}

/** Full-width blanks for the even part: they are as wide as the characters above and below in whatever font it is. */
function padEnd(text: string, width: number): string {
  const lack = width - displayWidth(text);
  return text + "\u3000".repeat(Math.floor(lack / 2)) + " ".repeat(lack % 2);
}

function padStart(text: string, width: number): string {
  return " ".repeat(width - displayWidth(text)) + text;
}

/**
 * Lays a table out as lines for a monospaced font: text to the left, columns of figures to the right.
 *
 * Cells keep to one line; a short row is filled with empty cells.
 */
export function alignTable(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const lines = [head, ...rows].map((row) => row.map((cell) => cell.replace(/\s+/g, " ").trim()));
  const count = Math.max(0, ...lines.map((line) => line.length));
  const columns = Array.from({ length: count }, (_, index) => {
    const cells = lines.map((line) => line[index] ?? "");
    return {
      width: Math.max(...cells.map(displayWidth)),
      figures: rows.length > 0 && cells.slice(1).every((cell) => FIGURE.test(cell)),
    };
  });
  return lines.map((line) =>
    columns
      .map(({ width, figures }, index) => (figures ? padStart : padEnd)(line[index] ?? "", width))
      .join(GAP)
      .trimEnd(),
  );
}

/** The same table for where there are no columns: a line for each row, each figure behind the name of its column. */
export function tableInWords(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  return rows.map(([first = "", ...rest]) => {
    const cells = rest.map((cell, index) => `${head[index + 1] ?? ""} ${cell}`.trim());
    return `${first}${cells.length > 0 ? "：" : ""}${cells.join("；")}`;
  });
}
