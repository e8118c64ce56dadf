const MAX_QUOTED = 30;

/** The head of an answer in a room, where others have written in between: the question, briefly. */
export function quotedQuestion(question: string): string {
  const characters = [...question.replace(/\s+/g, " ").trim()];
  const brief = characters.length <= MAX_QUOTED ? characters : [...characters.slice(0, MAX_QUOTED - 1), "…"];
  return `「${brief.join("")}」`;
}
