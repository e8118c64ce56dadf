import type { BodiesOfLevel } from "../scope.ts";
import { createPhraseFinder, NAME_MASK, type PhraseFinder, spellLikeQuestion } from "./phrase-finder.ts";
import type { Words } from "./words.ts";

/** A kind of agencies that the names of its members tell. */
export interface KindOfName {
  readonly label: string;
  /** How the names of its members end, or all of what they are called. */
  readonly ends: readonly string[];
  /** The ends are whole names, of bodies that lie in no region. */
  readonly whole: boolean;
}

/** Words for kinds of agencies, ready to be looked for. */
export interface KindWords {
  readonly names: PhraseFinder<KindOfName>;
  /** 系统 of 教育系统. */
  readonly line: RegExp;
  /** What is no line, though names begin with it. */
  readonly noLine: ReadonlySet<string>;
  /** 市直部门: its level, and which bodies of it. */
  readonly level: RegExp;
  readonly bodies: ReadonlyMap<string, BodiesOfLevel>;
  /** What stands before, and behind, a kind whose own reports are asked about. */
  readonly before: RegExp;
  readonly behind: RegExp;
  /** Most questions name no kind: a quick look tells. */
  readonly any: RegExp;
}

/** Makes the finder of kinds out of the data. */
export function createKindWords({ endings, lines, levels, central, subject }: Words["kinds"]): KindWords {
  const kinds = Object.entries(endings).flatMap(([label, { words, ends }]) =>
    words.map((word): [string, KindOfName] => [word, { label, ends, whole: false }]),
  );
  const ofState: KindOfName = { label: central.label, ends: central.names, whole: true };
  const names = [...kinds, ...central.words.map((word): [string, KindOfName] => [word, ofState])];
  const bodies = new Map(
    (["department", "any"] as const).flatMap((of) =>
      levels.bodies[of].map((word): [string, BodiesOfLevel] => [word, of]),
    ),
  );
  const marks = levels.marks.join("|");
  const bodyWords = longestFirst([...bodies.keys()]);
  return {
    names: createPhraseFinder(names),
    line: new RegExp(lines.marks.join("|"), "g"),
    noLine: new Set(lines.not),
    level: new RegExp(`(?:(区县|县区|县级市)(?:${marks})?|([省市区县])(?:${marks}))的?(${bodyWords.join("|")})`),
    bodies,
    before: new RegExp(`(?:^|[,。?!、:;()]|\\d|${subject.before.join("|")})的?$`),
    behind: new RegExp(
      `^(?:$|[,。?!、:;]|的?(?:\\d{2,4}|[〇零一二三四五六七八九十]{2,4}年|${NAME_MASK}|${subject.behind.join("|")}))`,
    ),
    any: new RegExp(
      [
        ...names.map(([word]) => spellLikeQuestion(word)),
        ...lines.marks,
        `[省市区县](?:${marks})|区县|县区|县级市`,
      ].join("|"),
    ),
  };
}

function longestFirst(words: readonly string[]): readonly string[] {
  return [...words].sort((a, b) => b.length - a.length);
}
