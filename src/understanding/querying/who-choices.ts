import type { Frame } from "../frame.ts";
import { placed } from "../names/asked-name.ts";
import type { Choice } from "../understanding.ts";
import { ASKED_KINDS } from "./asked-words.ts";
import type { Situation } from "./situation.ts";

/** What is asked most often of many. */
export const OFTEN_ASKED = ["收到的申请", "行政复议", "行政诉讼", "行政处罚处理决定数量"];

/** 谁最多, 谁比宿州学院多, and of what is not said: the same of each figure that is asked for most. */
export function whoChoices({ slots, frame, index }: Situation): Choice[] {
  if (frame.agencies.length > 1)
    return OFTEN_ASKED.map((figure) => ({ label: figure, question: slots.text.replace(WHOEVER, `${figure}$&`) }));
  const [id, ...more] = frame.agencies;
  const known = id === undefined ? undefined : index.get(id);
  const [year, ...others] = frame.years.kind === "years" ? frame.years.years : [];
  if (more.length > 0 || others.length > 0) return [];
  const when = year === undefined ? "" : `${year}年`;
  const less = /[少低]/.test(slots.text);
  if (known) {
    const { region, short, name } = known.agency;
    const asked = region.length > 0 && !name.startsWith(region[0] ?? "") ? placed(region, short) : name;
    return OFTEN_ASKED.map((figure) => ({
      label: figure,
      question: `${when}哪些单位${figure}比${asked}${less ? "少" : "多"}`,
    }));
  }
  const { named, types, governments, region } = frame.scope;
  const where = `${when}${region ?? ""}`;
  if (named?.apart) {
    const kinds = named.apart.map(({ name }) => name).join("和");
    return OFTEN_ASKED.map((figure) => ({
      label: figure,
      question: `${where}${kinds}${figure}谁${less ? "少" : "多"}`,
    }));
  }
  const [type, ...otherTypes] = types;
  const who = type === undefined ? "单位" : ASKED_KINDS[type];
  if (named !== null || governments !== null || otherTypes.length > 0 || who === undefined) return [];
  return OFTEN_ASKED.map((figure) => ({
    label: figure,
    question: `${where}哪个${who}${figure}最${less ? "少" : "多"}`,
  }));
}

/** Whoever has more than an agency, or most, is asked for, or which of two kinds has more. */
const MORE_THAN = /(?:谁|哪[些几]?[个家]?(?:单位|机关)?)[^,。?!]{0,4}比[^,。?!]+[多少高低]/;
const WHO = /谁|哪/;
const SAYS_NOTHING: ReadonlySet<Frame["intent"]> = new Set([null, "catalogue", "summary"]);

/** Is it asked who has most, or more than somebody, with no figure said? */
export function asksWho({ slots, frame }: Situation): boolean {
  const nothing = frame.facts.length + frame.rates.length + frame.breakdowns.length + frame.topics.length === 0;
  const plain = slots.unexplained.length === 0 && slots.agencies.every(({ ids }) => ids.length === 1);
  if (!nothing || !plain || frame.criteria || !SAYS_NOTHING.has(frame.intent) || !WHO.test(slots.text)) return false;
  if (frame.agencies.length > 1) return OF_THEM.test(slots.text);
  if (frame.agencies.length > 0) return MORE_THAN.test(slots.text);
  return MOST.test(slots.text) || (frame.scope.named?.apart !== undefined && MORE.test(slots.text));
}

/** 甲、乙、丙谁第二, 甲和乙谁多: of those that are named. */
const WHOEVER = /谁|哪一?[个家边]/;
const OF_THEM =
  /(?:谁|哪一?[个家边])(?:是|排|居)*(?:(?:倒数)?第[一二三四五六七八九十\d]+名?|[最更]?[多少高低大小])[呢啊?。]*$/;

/** Nothing stands between 谁 and 最多: 办结率 of 哪个单位办结率最高 is no figure that is asked for most. */
const MOST = /(?:谁|哪一?[个家些]?(?:单位|机关|部门|街道|[镇乡局])?)的?最[多少高低大小]的?[呢啊?。]*$/;
const MORE = /(?:谁|哪[个边类种家])的?更?[多少高低][呢?。]*$/;
