import type { Grid, GridCell } from "../document.ts";

interface WrittenLine {
  readonly text: string;
  /** 1-based. */
  readonly number: number;
}

/** A rule under a whole row, or under a part of it where a merged cell stands beside: +----+ or |    +----+. */
const RULE = /^\s*(?:\+[-=:+]*-{2}[-=:+]*[+|]|[+|].*\+[-=]{2,}\+.*[+|]|\+[-=]{2,}\+.*[+|])\s*$/;
/** Frames drawn with their own characters, as the signs that others use. */
const FRAMES: readonly (readonly [RegExp, string])[] = [
  [/[\u2500\u2501\u2504\u2505\u2508\u2509\u254c\u254d\u2550]/g, "-"],
  [/[\u2502\u2503\u2506\u2507\u250a\u250b\u254e\u254f\u2551]/g, "|"],
  [/[\u250c-\u254b\u2552-\u256c]/g, "+"],
];
const FRAME = /[\u2500-\u256c]/;
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6“”‘’…—]/;

/** Is this a rule of a table that is drawn with signs? */
export function isDrawnRule(text: string): boolean {
  return RULE.test(plainFrame(text));
}

function plainFrame(text: string): string {
  return FRAME.test(text) ? FRAMES.reduce((line, [signs, sign]) => line.replace(signs, sign), text) : text;
}

/** A cell as it is put together from its lines. */
interface Drawn {
  text: string;
  line: number;
}

/**
 * Reads a table that is drawn with signs, rules between its rows: +---+---+ and | 1 | 2 |. A cell's words may run over
 * several lines, and it may reach over rows and columns.
 *
 * @param lines from the rule over the table to that under it
 * @returns `undefined` when the signs do not stand below one another
 */
export function drawnGrid(lines: readonly WrittenLine[]): Grid | undefined {
  for (const wide of [2, 1]) {
    const grid = gridOf(lines, wide);
    if (grid) return grid;
  }
  return undefined;
}

/** @param wide how many columns of the page a Chinese character takes */
function gridOf(lines: readonly WrittenLine[], wide: number): Grid | undefined {
  const spread = lines.map(({ text }) => columnsOf(plainFrame(text.trimEnd()), wide));
  const edges = [
    ...new Set(
      spread.flatMap((line, at) =>
        isDrawnRule(lines[at]?.text ?? "") ? line.flatMap((sign, x) => (sign === "+" ? [x] : [])) : [],
      ),
    ),
  ].sort((left, right) => left - right);
  const [first, last] = [edges[0], edges.at(-1)];
  if (first === undefined || last === undefined || edges.length < 2) return undefined;
  const isEdge = (sign: string | undefined): boolean => sign === "|" || sign === "+";
  if (!spread.every((line) => isEdge(line[first]) && isEdge(line[last]) && line.length === last + 1)) return undefined;
  const open: (Drawn | null)[] = edges.slice(1).map(() => null);
  const rows: (Drawn | null)[][] = [];
  let isNew = true;
  for (const [at, signs] of spread.entries()) {
    const own = edges.filter((x) => isEdge(signs[x]));
    let holdsRule = false;
    let holdsWords = false;
    for (const [index, from] of own.slice(0, -1).entries()) {
      const to = own[index + 1] ?? last;
      const columns = [edges.indexOf(from), edges.indexOf(to)] as const;
      const text = signs.slice(from + 1, to).join("");
      if (/^[-=:]{2,}$/.test(text)) {
        holdsRule = true;
        open.fill(null, ...columns);
        continue;
      }
      holdsWords = true;
      const word = text.trim();
      const cell = open[columns[0]] ?? null;
      const isOwn = cell !== null && open.slice(...columns).every((each) => each === cell);
      if (!isOwn) open.fill({ text: word, line: lines[at]?.number ?? 0 }, ...columns);
      else if (word !== "") cell.text = cell.text === "" ? word : `${cell.text}\n${word}`;
    }
    if (holdsRule) isNew = true;
    if (!holdsWords || holdsRule) continue;
    if (isNew) rows.push([...open]);
    else rows[rows.length - 1] = [...open];
    isNew = false;
  }
  if (rows.length < 2 || rows.some((row) => row.includes(null))) return undefined;
  const made = new Map<Drawn, GridCell>();
  const cellOf = (drawn: Drawn): GridCell => {
    const known = made.get(drawn) ?? { ...drawn };
    made.set(drawn, known);
    return known;
  };
  return { slots: rows.map((row) => row.map((cell) => cell && cellOf(cell))), marked: true };
}

/** A line by the columns of the page; what a wide character takes besides its own is empty. */
function columnsOf(text: string, wide: number): readonly string[] {
  return [...text].flatMap((sign) => (wide > 1 && WIDE.test(sign) ? [sign, ""] : [sign]));
}
