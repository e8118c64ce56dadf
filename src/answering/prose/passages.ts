import type { Section } from "../../form/types.ts";
import type { Passage, Report } from "../../report/report.ts";

/** One sentence of the prose. */
export interface Sentence {
  readonly section: "一" | "五" | "六";
  readonly passage: Passage;
  readonly text: string;
  /** It opens its passage or one point of an enumeration: 一是, 2., （三）. */
  readonly opens: boolean;
}

const ENUMERATION =
  /^[-\s]*(?:[一二三四五六七八九十]{1,2}(?:是|、|要)|[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[.．、]|第[一二三四五六七八九十]|首先|其次|再次|最后)/;

/** Cuts text after every full stop, question mark and semicolon, closing quotes and brackets kept with what they close. */
export function splitSentences(text: string): readonly string[] {
  const pieces = text.match(/[^。！？；\n]+[。！？；]*[”’」』）)]*|[。！？；]+/g) ?? [];
  return pieces.map((sentence) => sentence.trim()).filter((sentence) => sentence !== "");
}

/**
 * 平台建设方面。: a heading that ends in a full stop. A point that says what is to be done has a verb before it, and
 * 无其他需要报告的事项。 says that there is nothing.
 */
const NAMES_ONLY =
  /^(?!.*(?:没有|无(?!障碍|线|偿)|加强|完善|推进|提高|健全|拓展|强化|做好|扩展|规范|落实|加大|增强|提升|深化|优化|丰富|夯实|细化|严格|抓)).*(?:情况|方面|保障|建设|管理|公开|事项)。$/;

/** A short line that only names what follows it: （一）主动公开情况, 存在问题：. */
export function isHeading(text: string): boolean {
  const bare = NAMES_ONLY.test(text) ? text.replace(/。$/, "") : text;
  return text.length <= 24 && !/[。！？；，,]/.test(bare) && !/\d+\s*(?:件|条|项|元)/.test(text);
}

/** Every sentence of a section, in order. */
export function sentencesOf(report: Report, section: Sentence["section"]): readonly Sentence[] {
  return report.sections[section].flatMap((passage) =>
    splitSentences(passage.text).map((text, index, all) => ({
      section,
      passage,
      text,
      opens: index === 0 || ENUMERATION.test(text) || isHeading(all[index - 1] ?? ""),
    })),
  );
}

/** Sections of prose, in printed order. */
export const PROSE: readonly Sentence["section"][] = ["一", "五", "六"] as const satisfies readonly Section[];

/** Shortens one sentence that is longer than the limit by itself, at a comma where there is one. */
function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  const comma = Math.max(cut.lastIndexOf("，"), cut.lastIndexOf(","), cut.lastIndexOf("、"));
  return `${cut.slice(0, comma > limit / 2 ? comma : limit)}……`;
}

/**
 * The sentences that fit: first those preferred, then those that open a passage or a point, then the others, shown in
 * the report's order.
 *
 * @param limit most characters in all
 * @returns at least one sentence (shortened if it must be) unless there are none
 */
export function digest(sentences: readonly Sentence[], limit: number, preferred?: RegExp): readonly Sentence[] {
  const [first] = sentences;
  if (!first) return [];
  const kept = new Set<Sentence>();
  let length = 0;
  const rankOf = ({ text, opens }: Sentence) => (preferred?.test(text) ? 0 : opens ? 1 : 2);
  for (const sentence of sentences.toSorted((a, b) => rankOf(a) - rankOf(b))) {
    if (length + sentence.text.length > limit) continue;
    kept.add(sentence);
    length += sentence.text.length;
  }
  if (kept.size === 0) return [{ ...first, text: clip(first.text, limit) }];
  return sentences.filter((sentence) => kept.has(sentence));
}

function cut(text: string): string {
  return text.endsWith("……") ? text : `${text}……`;
}

/** Puts a numbered heading before the sentence that follows it: （四）队伍建设 and 一是… are shown or left out together. */
export function underHeadings(sentences: readonly Sentence[]): readonly Sentence[] {
  return sentences.flatMap((sentence, at) => {
    if (isHeading(sentence.text) && sentence.text.length >= 4) return [];
    const before = sentences[at - 1];
    const heads = before?.section === sentence.section && isHeading(before.text) && NUMBERED.test(before.text);
    return [heads ? { ...sentence, text: `${before.text}${sentence.text}`, opens: true } : sentence];
  });
}

const NUMBERED = /^[-\s]*[（(][一二三四五六七八九十\d]{1,2}[）)]/;

/** Sentences put together again, passage by passage, with …… where some are left out. */
export function readable(kept: readonly Sentence[], all: readonly Sentence[]): readonly string[] {
  const lines: string[] = [];
  let previous: Sentence | undefined;
  for (const sentence of kept) {
    const gap = previous !== undefined && all.indexOf(sentence) !== all.indexOf(previous) + 1;
    const last = lines.at(-1);
    if (previous?.passage === sentence.passage && last !== undefined) {
      lines[lines.length - 1] = `${last}${gap ? "……" : ""}${sentence.text}`;
    } else {
      if (gap && last !== undefined) lines[lines.length - 1] = cut(last);
      lines.push(sentence.text);
    }
    previous = sentence;
  }
  const last = lines.at(-1);
  if (last !== undefined && previous !== all.at(-1)) lines[lines.length - 1] = cut(last);
  return lines;
}
