import { gather } from "../../text/gather.ts";
import { pattern } from "../../text/pattern.ts";
import { claimedPlace } from "../framing/claimed-place.ts";
import type { Query } from "../query.ts";
import type { Choice } from "../understanding.ts";
import type { Asked } from "./asked.ts";
import type { Situation } from "./situation.ts";

/** 第3到第5, 第二至第四名: a stretch of places. */
const STRETCH = pattern(
  /[第前]?[一二三四五六七八九十\d]{1,2}[名位个]?[到至~—-][第前][一二三四五六七八九十\d]{1,2}[名位]?(?!季|次|批|条|款|项|章|节)/,
);
/** 波动最大, 最稳定: how far figures go up and down over the years. */
const STEADY = pattern(/(?:波动|起伏)[^,。?!;]{0,3}最?|最?(?:稳定|平稳)/);
/** 和2023年一样的, 持平的: years that are held against one another. */
const SAME = pattern(/(?:一样多?|相同|相等|持平|不变|没变化?|没有变化?)的/);
/** 加起来再除以8. */
const DIVIDED = pattern(/除以|÷/);
/** 比甲申请多的区政府: others are asked for than the one that is named. */
const OTHERS = pattern(
  /比[^,。?!;]{2,24}?[多高大少低小]的(?:所有|其他|其它)?(?:单位|机关|街道|乡镇|[镇乡局]|部门|[省市区县]{1,2}政府)/,
);
/** 最多的街道和最多的镇, where both are ranked as one. */
const TWICE = pattern(
  /(?:最[多高少低]|前[二两三四五六七八九十\d]+[名位]?)的?[^,。?!和与]{1,6}[和与及、](?:最[多高少低]|前[二两三四五六七八九十\d]+[名位]?)的?/,
);

/** 哪个街道2024年最多2023年最少: each year has an order of its own. */
const EACH_YEAR = pattern(
  /(?:20\d\d年|[去前今上]年)[^。?!;]{0,14}?最[多高少低][^。?!;]{0,10}?(?:20\d\d年|[去前今上]年)[^。?!;]{0,14}?最[多高少低]/,
);
/** 最多的是谁，市直部门呢: another ranking beside the first, where only one is told. */
const AND_THEN = pattern(/[最排][^,。?!;]*,(?:那么?)?(?![^,]*(?:[多几]少|几|什么|谁|哪))[^,。?!;]{1,12}呢[?。]*$/);
/** 增加、减少和持平的各几家: all of them are told. */
const MOVED = /[增减升降涨跌]/;

interface Lost {
  readonly words: typeof STRETCH;
  readonly isLost: (query: Query, text: string) => boolean;
}

const LOST: readonly Lost[] = [
  { words: STRETCH, isLost: (query) => query.intent === "rank" && query.place?.kind !== "stretch" },
  { words: STEADY, isLost: (query) => query.intent === "rank" && !query.change && !query.steady },
  {
    words: SAME,
    isLost: (query, text) =>
      (query.intent === "rank" && query.change !== undefined && !MOVED.test(text)) ||
      ((query.intent === "rank" || query.intent === "aggregate") && isOfYears(query)),
  },
  { words: EACH_YEAR, isLost: (query) => query.intent === "rank" || query.intent === "aggregate" },
  { words: AND_THEN, isLost: (query) => query.intent === "rank" && !query.told && !query.place },
  {
    words: DIVIDED,
    isLost: (query) =>
      query.intent === "value" ||
      (query.intent === "aggregate" && query.aggregation === "sum") ||
      query.intent === "rank",
  },
  { words: OTHERS, isLost: (query) => query.intent === "value" },
  { words: TWICE, isLost: (query) => query.intent === "rank" && (query.scope.types ?? []).length > 1 && !query.place },
];

function isOfYears(query: Query): boolean {
  return "scope" in query && (query.scope.years ?? []).length !== 1 && !("change" in query && query.change);
}

/** 是最多的吗, where no place of a single one is told: who comes first of others would answer another question. */
function claimPassedOver({ query, slots, index }: Asked): readonly string[] {
  if (query.intent === "rank" && (query.place?.kind === "own" || query.claims)) return [];
  if (query.intent !== "rank" && query.intent !== "aggregate" && query.intent !== "value") return [];
  const isClaimed = slots.place?.kind === "own" && slots.place.claimed !== undefined;
  return isClaimed || claimedPlace(slots, null, index) ? [slots.text] : [];
}

/** What of a question its ranking or its sum does not work out: a stretch of places, what stayed the same, a division. */
export function rankingsPassedOver(asked: Asked): readonly string[] {
  const { query, slots } = asked;
  const { text } = slots;
  const lost = gather(LOST, ({ words, isLost }) => (isLost(query, text) ? (words.exec(text)?.slice(0, 1) ?? []) : []));
  return [...lost, ...claimPassedOver(asked)];
}

const TO_PLACE = pattern(
  /[第前]?[一二三四五六七八九十\d]{1,2}[名位个]?[到至~—-][第前]([一二三四五六七八九十\d]{1,2})[名位]?/,
);
const PER_HEAD = pattern(
  /的?(?:全部|都)?(?:加起来|加在一起|相加|合计|之和|总[和数])?(?:再|后)*(?:除以|÷)(?:\d{1,3}|[二两三四五六七八九十]{1,3}|单位数|家数|个数)/,
);

/** What answers such a question in part: the first places as far as the stretch, the average in the place of the division. */
export function rankingChoices({ slots: { text, agencies } }: Situation): readonly Choice[] {
  if (agencies.length > 0) return [];
  const asked = [
    STRETCH.test(text) ? TO_PLACE.replace(text, "前$1名") : text,
    PER_HEAD.replace(text, "平均是多少").replace(/(平均是多少)(?:是多少|等于多少|是几)/, "$1"),
  ];
  return asked.filter((question) => question !== text).map((question) => ({ label: question, question }));
}
