import type { ContactField, ContactPurpose, ContactWish } from "../contact.ts";
import type { Slots } from "../slots.ts";
import type { Built } from "./built.ts";
import { usualChoices } from "./choices.ts";
import { goneThrough, withoutWho } from "./gone-through.ts";
import { withTargets } from "./query-targets.ts";
import type { Situation } from "./situation.ts";

/** 电话咨询多少次 asks for no telephone number. */
const HOW_MANY = /[多几][少]?(?:次|件|个|起|人|封|通|条|电话|来信|邮件)|[接拨]听|接了/;
/** Who answers for the disclosure of an agency: its office, whatever it is called, and not somebody else in it. */
const OWN_OFFICE =
  /^(?:党政|综合|办|公|政务|公开|信息|咨询|值班|几号|座机|手机|官方|对外|受理|机构|单位|部门|科|处|室|股|联络|联系人?|号码?|经办|主管|主办|承办|工作人员|服务|网址)+$/;

/** 我想找, 报告上留的: how the number is asked for, and whose it is not. */
const ASKED_FOR = /^(?:我|先|再|想|要|得|去|找|问|联系|[年报表告]*[里上中]面?|所|[留登印附][下有着]?)+$/;

/** A number of its own, where complaints are taken. */
const OF_COMPLAINTS = /(?:监督|举报|投诉|信访)+(?=电话|热线|邮箱|信箱|地址)/;

/** Whose telephone is asked for, where that is somebody else than the agency: 计生办 of 张范街道计生办电话. */
function ofSomebodyElse({ unexplained, text, agencies }: Slots): string | undefined {
  const complaints = OF_COMPLAINTS.exec(text)?.[0];
  if (complaints !== undefined) return complaints;
  // 孩子上学要找教育局,电话多少: what stands before the name in a clause that asks for no number is the errand.
  const isErrand = (word: string): boolean => {
    const at = text.indexOf(word);
    return agencies.some(
      ({ span }) =>
        at >= 0 &&
        at < span.start &&
        !/[,。?!;]/.test(text.slice(at, span.start)) &&
        /^[,。?!;]/.test(text.slice(span.end)),
    );
  };
  const others = unexplained
    .map(({ text }) => text)
    .filter((word) => !isErrand(word))
    .filter((text) => !OWN_OFFICE.test(text) && !ASKED_FOR.test(text));
  return others.length > 0 ? others.join("") : undefined;
}

/** What answers each purpose; nothing where it is all that is stated. */
const SERVES: { readonly [P in ContactPurpose]: readonly ContactField[] } = {
  letter: ["address", "postcode", "email"],
  complaint: [],
  report: ["website"],
};

function isPurpose(wish: ContactWish): wish is ContactPurpose {
  return wish in SERVES;
}

function fieldsOf(wish: ContactWish): readonly ContactField[] {
  if (isPurpose(wish)) return SERVES[wish];
  return wish === "any" ? [] : [wish];
}

/** How an agency is reached. */
export function contactQuery(situation: Situation): Built {
  const { frame, slots } = situation;
  // 有邮箱的街道有几个 counts whoever states it.
  if (HOW_MANY.test(withoutWho(slots.text)))
    return { obstacle: { kind: "which_fact", choices: usualChoices(situation) } };
  const of = ofSomebodyElse(slots);
  if (of !== undefined && frame.agencies.length === 0) return { obstacle: { kind: "out_of_scope", choices: [] } };
  const fields = [...new Set(frame.contact.flatMap(fieldsOf))];
  const many = of === undefined ? goneThrough(situation, true) : null;
  if (many) return { query: { intent: "contact", targets: [], fields, through: many.through }, notes: many.notes };
  const purpose = frame.contact.find(isPurpose);
  const whose = { ...(of === undefined ? {} : { whose: of }), ...(purpose === undefined ? {} : { purpose }) };
  return withTargets(
    situation,
    (targets) => ({ intent: "contact", targets, fields, ...whose }),
    // The newest report may state nothing of it.
    "all",
  );
}
