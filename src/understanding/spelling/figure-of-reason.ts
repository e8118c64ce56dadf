import { pattern } from "../../text/pattern.ts";

/** A figure of which a question asks why it is so great, or why it changed. */
export interface FigureOfReason {
  /** The question for the figure itself. */
  readonly text: string;
  /** Why it changed is asked, and not why it is as great as it is. */
  readonly changed: boolean;
}

/** Why, and what brought it about. */
const WHY =
  /(?:[,，]?(?:到底|究竟|主要|大概|那|这)?(?:都?是)?(?:因为)?(?:由于)?(?:什么|啥|哪些|何种)(?:原因|缘故)|为什么|为啥|为何|何故|凭啥|[,，]?是?因为(?:什么|啥)|(?:怎么|咋)(?=突然|一下|又|会|就|[这那]么|变|[多少高低]了))(?:才|而)?(?:导致|造成|引起|致使|使得?|让)?(?:的$)?/;
/** The reason, as a thing that is asked for. */
const REASON =
  /(?:了?的|之|以?及其?|[和与])?(?:主要|根本|具体)?(?:原因|缘故)(?:何在|在哪[里儿]?|是?(?:什么|啥|哪些)|有哪些|呢|分析)*$/;
const ASKS_REASON = pattern(/为什么|为啥|为何|何故|凭啥|原因|缘故|因为[什啥]|怎么|咋/);

const CLOSING = /[呢啊呀吗吧的?？!！。]+$/;
const CHANGED =
  /(?:突然|大幅度?|明显|急剧|持续|一直|不断|连年|一下子?|又|会|就|都|出现|有所|在)*(?:增加|增多|增长|[激暴猛]增|上升|上涨|提高|攀升|涨|减少|锐减|下降|降低|下滑|降|变[多少高低大小]|翻番|变化|波动)了?的?(?:[这那]么)?[多大快少]?(?:明显|厉害)?了?$/;
const SO_GREAT =
  /(?:会|就|都|还|又|才|只|要|是)*(?:[这那]么|这样|如此|特别|非常|比较|[很最偏太])?([多少高低大小])(?<!多少)了?$/;
/** 申请多少,原因是什么: behind another question. */
const BEHIND = new RegExp(
  `^(.+)[,，](?:那|这|又)?(?:${WHY.source}(?:${SO_GREAT.source.slice(0, -1)})?|(?:主要|具体)?的?(?:原因|缘故)(?:是什么|是啥|何在|呢)?)$`,
);
const SO_MANY = /(?:会|就|都|还|又|才|只|要|有)*(?:[这那]么|如此)[多少](?:人|件)?(?:的|来|在|去)?/;

/** Another question than that for the reason stands there. */
const ASKS_ELSE = /谁|哪|多少|几|分别|是不是|有没有|是否|[吗么](?:[,，]|$)/;

/**
 * 申请为什么这么多, 申请增加的原因: the question for the figure itself, which the reports hold, where its reason is asked for, which
 * they do not.
 *
 * @param text normalised
 * @returns `null` for any other question
 */
export function figureOfReason(text: string): FigureOfReason | null {
  if (!ASKS_REASON.test(text)) return null;
  const plain = text.replace(CLOSING, "");
  const [, before] = BEHIND.exec(plain) ?? [];
  if (before !== undefined && ASKS_ELSE.test(before)) return { text: before, changed: false };
  const bare = WHY.test(plain) ? plain.replace(WHY, "") : plain.replace(REASON, "");
  if (bare === plain || ASKS_ELSE.test(bare)) return null;
  if (CHANGED.test(bare)) return { text: bare.replace(CHANGED, "的变化"), changed: true };
  // 比上年多: by how much.
  if (SO_GREAT.test(bare)) return { text: bare.replace(SO_GREAT, /比/.test(bare) ? "$1多少" : "多少"), changed: false };
  return SO_MANY.test(bare) ? { text: bare.replace(SO_MANY, "多少"), changed: false } : null;
}
