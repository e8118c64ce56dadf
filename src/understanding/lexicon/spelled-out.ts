/** What a bracket, or the phrase itself, holds so far. */
interface Level {
  /** Of the choices before the last stroke. */
  readonly chosen: string[];
  /** Of what is being read. */
  current: readonly string[];
}

/**
 * The phrases that one with choices stands for, each once. Choices may hold choices; brackets without a stroke of their
 * own are signs of the phrase: (七)总计.
 *
 * @example spelledOut("(在|去)哪(|里)看") // ["在哪看", "在哪里看", "去哪看", "去哪里看"]
 * @example spelledOut("诉讼((加|和)起诉)") // ["诉讼(加起诉)", "诉讼(和起诉)"]
 */
export function spelledOut(phrase: string): readonly string[] {
  if (!phrase.includes("|")) return [phrase];
  const whole: Level = { chosen: [], current: [""] };
  const open: Level[] = [];
  for (const piece of phrase.split(/([()|])/)) {
    const level = open.at(-1) ?? whole;
    if (piece === "(") open.push({ chosen: [], current: [""] });
    else if (piece === "|" && level !== whole) {
      level.chosen.push(...level.current);
      level.current = [""];
    } else if (piece === ")" && level !== whole) {
      open.pop();
      append(open.at(-1) ?? whole, meant(level));
    } else append(level, [piece]);
  }
  return open.length === 0 ? [...new Set(whole.current)] : [phrase];
}

function meant({ chosen, current }: Level): readonly string[] {
  return chosen.length === 0 ? current.map((word) => `(${word})`) : [...new Set([...chosen, ...current])];
}

function append(level: Level, words: readonly string[]): void {
  level.current = level.current.flatMap((before) => words.map((word) => before + word));
}
