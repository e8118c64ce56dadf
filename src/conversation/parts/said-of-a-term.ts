import { isDeepStrictEqual } from "node:util";
import type { Understander } from "../../understanding/understand.ts";
import { type Part, queryOf } from "./part.ts";

/** 条例第几条, of the thing before it. */
const WHICH_ARTICLE =
  /^(?:那么?)?(?:依据|根据|出自|规定|是|在|的)*(?:《?(?:政府信息公开)?条例》?)?(?:里|中)?(?:的|是|在)*(?:第几|哪一?)条(?:规定)?(?:的|呢|啊)?$/;

/** What a term means is told with the article that says so: which one it is, is no question beside it. */
export function withoutArticle(parts: readonly Part[]): readonly Part[] {
  const [term, article, ...others] = parts;
  if (!term || !article || others.length > 0 || !WHICH_ARTICLE.test(article.text)) return parts;
  return queryOf(term)?.intent === "definition" ? [term] : parts;
}

/** 信息处理费是怎么回事，什么时候收: what the explanation of the term tells as well, asked of it, is no question beside it. */
export function withoutSameTerm(understander: Understander, parts: readonly Part[]): readonly Part[] {
  const [first, next, ...others] = parts;
  const explained = first && queryOf(first);
  if (!first || !next || others.length > 0 || explained?.intent !== "definition" || queryOf(next)) return parts;
  const { rows, text } = first.understood.slots ?? { rows: [], text: "" };
  const words = rows.map(({ span }) => text.slice(span.start, span.end));
  const again =
    new Set(words).size === 1 ? understander.understand(`${words[0]}${next.text}`, null).understanding : null;
  return again?.kind === "query" && isDeepStrictEqual(again.query, explained) ? [first] : parts;
}
