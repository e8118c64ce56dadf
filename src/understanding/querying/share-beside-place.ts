import { labelOf } from "../facts/label-fact.ts";
import { askedName } from "../names/asked-name.ts";
import type { Obstacle } from "../understanding.ts";
import { askedFigure } from "./asked-words.ts";
import { yearOf } from "./choices.ts";
import type { Situation } from "./situation.ts";

const SHARE = /占(?:了|到|据)?(?:[^,。?!;]{0,8}?)(?:多少|多大|几成|百分之|比[例重]?)|比重|份额|百分比/;
/** 在岳阳市市直部门中排第几: those whom a place is among. */
const AMONG = /在([^,。?!;在占]{1,14}?)(?:里面?|当中|之中|中)?(?:排|位列|位居|名列|居|是?第几)/;

/** 甲2021年收到申请在全区排第几，占多少: the place and the share, each told by itself; of them one alone would be told. */
export function shareBesidePlace(situation: Situation): Obstacle | null {
  const { frame, slots, index, entries } = situation;
  const [fact, ...others] = frame.facts;
  const [known, ...more] = frame.agencies.flatMap((id) => index.get(id) ?? []);
  const share = SHARE.exec(slots.text)?.[0];
  const isPlaced = slots.place?.kind === "own" && slots.place.claimed === undefined && frame.rates.length === 0;
  if (!isPlaced || share === undefined || !fact || !known || others.length + more.length > 0) return null;
  const among = AMONG.exec(slots.text)?.[1]?.replace("整个", "");
  const figure = askedFigure(fact.ids[0]) ?? labelOf(fact.ids[0]);
  const asked = `${askedName(entries, known.agency)}${yearOf(frame, known)}${figure}`;
  const questions = [
    `${asked}${among === undefined ? "" : `在${among}`}排第几`,
    `${asked}占${among ?? "全部单位"}的百分之几`,
  ];
  const choices = questions.map((question) => ({ label: question, question }));
  return { kind: "unplaced", words: [share], choices, together: true };
}
