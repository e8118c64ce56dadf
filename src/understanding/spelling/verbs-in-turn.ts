/** What is done with applications, as the form calls it. */
const DONE: Readonly<Record<string, string>> = {
  公开: "予以公开",
  予以公开: "予以公开",
  不予公开: "不予公开",
  拒绝: "不予公开",
  答复: "办结",
  办结: "办结",
  办理: "办结",
  处理: "办结",
};

const RECEIVED = "(?:收到|新收|接到|受理|收)";
const COUNTED = "(?:多少|几)[件个]?";

/** 收到和公开多少申请, 收到和办结多少件: two verbs of one object. */
const OF_ONE_OBJECT = new RegExp(
  `${RECEIVED}了?(?:以及|并且|[和与及跟并、])(${Object.keys(DONE).join("|")})了?(?:(的|${COUNTED})?(?:政府)?(?:信息)?(?:公开)?申请|${COUNTED}(?=[,。?!呢啊]|$))`,
  "g",
);
/** 收到2件, of which a question goes on. */
const TOLD = "(?:多少|几|[两\\d]\\d{0,5})[件个]?";

/** 收到多少公开多少: a second question without a joint. 条 and 份 count what is published, and no applications. */
const AFTER_RECEIVED = new RegExp(
  `(?<=${RECEIVED}了?${TOLD}(?:申请)?)[,、 ]?(?:其中)?公开(?=了?${COUNTED}(?:申请)?(?:[,、?。和]|[拒不办答结]|$))`,
  "g",
);

/** 公开几件拒绝几件: what is made public is counted beside what is not. */
const BEFORE_OTHERS = new RegExp(
  `(?<![动予以开不没未请息])公开(?=了?${COUNTED}(?:申请)?[,、 ]?(?:不予?公开|没公开|拒绝?|办结|答复|结转)了?${COUNTED})`,
  "g",
);

/** Gives each verb its own object: 收到和公开多少申请 asks for the applications received and for those granted. */
export function withVerbsInTurn(text: string): string {
  return text
    .replace(OF_ONE_OBJECT, (all: string, verb: string, joint = "") => {
      const each = joint === "的" || (joint === "" && all.endsWith("申请")) ? "" : "各多少件";
      return `收到的申请和${DONE[verb] ?? verb}的申请${each}`;
    })
    .replace(AFTER_RECEIVED, ",予以公开")
    .replace(BEFORE_OTHERS, "予以公开");
}
