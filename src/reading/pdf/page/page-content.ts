import { LimitExceeded } from "../../limits.ts";
import type { Glyph, PageContent } from "./geometry.ts";
import { type Area, colourOf, type Ink, type Print, seenOf } from "./ink.ts";
import { PDF_LIMITS } from "./limits.ts";
import { IDENTITY, type Matrix, toMatrix } from "./matrix.ts";
import { onPage, PaintedArea } from "./page-edge.ts";
import { addRules, type Rules, shapesOf } from "./path-rules.ts";
import { withoutRaised } from "./raised.ts";
import { withoutStruck } from "./struck.ts";
import { ILLEGIBLE } from "./text-lines.ts";
import { type FontMeasures, matrixIn, TextState } from "./text-state.ts";
import { mainTurn, turnPage } from "./turn-page.ts";

/** The numbers that pdf.js gives to operators, by name. */
export type OperatorNames = Readonly<Record<string, number>>;

export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

export interface PageFrame {
  readonly width: number;
  readonly height: number;
  /** From the page's own space to `y` downwards, rotated as it is shown. */
  readonly transform: Matrix;
  readonly font: (name: string) => FontMeasures;
  /** Most characters that it may have. */
  readonly glyphsLeft: number;
}

/** Twice the same character at nearly the same place is bold print. */
const SAME_PLACE = 0.16;

/** Reads the characters and ruling lines of a page from its operators. */
export function pageContent({ fnArray, argsArray }: Operators, names: OperatorNames, frame: PageFrame): PageContent {
  const painted: Painted = { prints: [], areas: [], rules: { horizontal: [], vertical: [] }, edge: new PaintedArea() };
  const state = new TextState(frame.transform);
  const handlers = handlersOf(state, names, frame, painted);
  fnArray.forEach((operator, index) => {
    const args = argsArray[index];
    handlers.get(operator)?.(Array.isArray(args) ? args : []);
    if (painted.prints.length > frame.glyphsLeft) throw new LimitExceeded(`字符超过 ${PDF_LIMITS.glyphs} 个`);
  });
  const { width, height } = frame;
  const prints = painted.prints.map(({ glyph, ink }) => ({
    glyph: painted.edge.isDoubtful(glyph) ? { ...glyph, text: ILLEGIBLE } : glyph,
    ink,
  }));
  const glyphs = printedOnce(seenOf(prints, painted.areas));
  const page = turnPage({ width, height, glyphs, ...painted.rules }, mainTurn(state.turns));
  const { kept, rules } = withoutStruck(onPage(page.glyphs, page.width, page.height), page.horizontal);
  return { ...page, glyphs: withoutRaised(kept), horizontal: rules };
}

/** What the operators of a page have painted so far. */
interface Painted {
  readonly prints: Print[];
  readonly areas: Area[];
  readonly rules: Rules;
  readonly edge: PaintedArea;
}

type Handler = (args: readonly unknown[]) => void;

function handlersOf(
  state: TextState,
  names: OperatorNames,
  { font, width }: PageFrame,
  { prints, areas, rules, edge }: Painted,
): ReadonlyMap<number, Handler> {
  const number = (value: unknown): number => (typeof value === "number" && Number.isFinite(value) ? value : 0);
  const show: Handler = ([items]) =>
    state.show(items, (glyph, ink) => {
      prints.push({ glyph, ink });
      edge.passGlyph(glyph, state.clip);
    });
  let isClip = false;
  const clip: Handler = () => {
    isClip = true;
  };
  const paint = (change: Partial<Ink>): void => state.set({ ink: { ...state.ink, ...change } });
  const begin: Handler = (args) => {
    state.save();
    const matrix = matrixIn(args);
    if (matrix) state.transform(matrix);
  };
  const setFont: Handler = ([name, size]) => state.set({ font: font(String(name)), size: number(size) });
  const strokes = new Set([names["stroke"], names["closeStroke"]]);
  const fills = new Set([names["fill"], names["eoFill"]]);
  const both = new Set(
    ["fillStroke", "eoFillStroke", "closeFillStroke", "closeEOFillStroke"].map((name) => names[name]),
  );
  const byName: Readonly<Record<string, Handler>> = {
    save: () => state.save(),
    restore: () => state.restore(),
    transform: (args) => state.transform(toMatrix(args) ?? IDENTITY),
    beginText: () => state.setTextMatrix(IDENTITY),
    setCharSpacing: ([value]) => state.set({ charSpacing: number(value) }),
    setWordSpacing: ([value]) => state.set({ wordSpacing: number(value) }),
    setHScale: ([value]) => state.set({ scale: number(value) / 100 }),
    setLeading: ([value]) => state.set({ leading: number(value) }),
    setTextRenderingMode: ([value]) => paint({ mode: number(value) }),
    setFillRGBColor: ([value]) => paint({ colour: colourOf(value) }),
    setFillColorN: () => paint({ colour: "pattern" }),
    setFillTransparent: () => paint({ colour: "none" }),
    setTextRise: ([value]) => state.set({ rise: number(value) }),
    setFont,
    setGState: ([states]) => {
      for (const entry of Array.isArray(states) ? states : []) {
        if (!Array.isArray(entry)) continue;
        if (entry[0] === "Font" && Array.isArray(entry[1])) setFont(entry[1]);
        if (entry[0] === "ca" && typeof entry[1] === "number") paint({ opacity: entry[1] });
      }
    },
    moveText: ([x, y]) => state.moveText(number(x), number(y)),
    setLeadingMoveText: ([x, y]) => {
      state.set({ leading: -number(y) });
      state.moveText(number(x), number(y));
    },
    setTextMatrix: (args) => state.setTextMatrix(matrixIn(args) ?? IDENTITY),
    nextLine: () => state.nextLine(),
    showText: show,
    showSpacedText: show,
    paintFormXObjectBegin: begin,
    paintFormXObjectEnd: () => state.restore(),
    beginGroup: () => state.save(),
    endGroup: () => state.restore(),
    clip,
    eoClip: clip,
    constructPath: ([operator, data]) => {
      if (isClip && Array.isArray(data)) {
        const [area, ...others] = data.flatMap((path) => shapesOf(path, state.ctm));
        if (area && others.length === 0) state.set({ clip: PaintedArea.within(area, state.clip, width) });
      }
      isClip = false;
      const how = strokes.has(number(operator)) ? "stroke" : fills.has(number(operator)) ? "fill" : undefined;
      const painted = how ?? (both.has(number(operator)) ? "both" : undefined);
      if (!painted || !Array.isArray(data)) return;
      for (const path of data) {
        const known = rules.horizontal.length;
        addRules(rules, path, state.ctm, painted);
        for (const { from, to } of rules.horizontal.slice(known)) edge.passShape({ left: from, right: to }, state.clip);
        if (painted === "stroke") continue;
        for (const box of shapesOf(path, state.ctm)) areas.push({ ...box, ink: state.ink, before: prints.length });
      }
    },
  };
  return new Map(
    Object.entries(byName).flatMap(([name, handler]) => {
      const operator = names[name];
      return operator === undefined ? [] : [[operator, handler] as const];
    }),
  );
}

/** Leaves out the second print of a character that is printed twice to look bold. */
function printedOnce(glyphs: readonly Glyph[]): readonly Glyph[] {
  const places = new Map<string, Glyph[]>();
  return glyphs.filter((glyph) => {
    const near = glyph.size * SAME_PLACE;
    const [x, y] = [Math.round(glyph.left / (glyph.size || 1)), Math.round(glyph.bottom / (glyph.size || 1))];
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        const twins = places.get(`${glyph.text} ${x + dx} ${y + dy}`) ?? [];
        const isTwin = ({ left, bottom, size }: Glyph): boolean =>
          Math.abs(left - glyph.left) < near &&
          Math.abs(bottom - glyph.bottom) < near &&
          Math.abs(size - glyph.size) < near;
        if (twins.some(isTwin)) return false;
      }
    }
    const key = `${glyph.text} ${x} ${y}`;
    places.set(key, [...(places.get(key) ?? []), glyph]);
    return true;
  });
}
