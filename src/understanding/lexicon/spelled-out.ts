/** Brackets without a stroke are signs of the phrase: (七)总计. */
const CHOICE = /\(([^()|]*(?:\|[^()|]*)+)\)/;

/**
 * The phrases that one with choices stands for.
 *
 * @example spelledOut("(在|去)哪(|里)看") // ["在哪看", "在哪里看", "去哪看", "去哪里看"]
 */
export function spelledOut(phrase: string): readonly string[] {
  const [choice, words] = CHOICE.exec(phrase) ?? [];
  if (choice === undefined || words === undefined) return [phrase];
  return words.split("|").flatMap((word) => spelledOut(phrase.replace(choice, () => word)));
}
