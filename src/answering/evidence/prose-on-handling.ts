import type { Agency } from "../../report/agency.ts";
import type { Report } from "../../report/report.ts";
import { citePassage } from "../figures/cite.ts";
import type { KnownFigure } from "../figures/figure.ts";
import { type Piece, piece } from "../piece.ts";
import { PROSE, sentencesOf } from "../prose/passages.ts";
import { reportName } from "../wording/names.ts";

const APPLICATIONS = /申请公开|公开申请|依申请|申请件/;
const OTHER_MATTERS = /建议|提案|信件|来信|热线|诉求|留言/;
/** 上年结转2件，办结9件 says of the nine that they were handled, not of the two. */
const HANDLED =
  /(\d{1,9})\s*件\s*(?:，|,)?\s*(?:申请)?\s*(?:均|全部|都|已|全)*\s*(?:按时|按期|依法|按规定|在法定期限内|在规定时间内)*\s*(?:予以)?(?:办结|办理完毕|办理完结)(?!\s*(?:了|完毕|答复|申请|共计?|合计|总计|总数|数|量|件数|为|[:：])*\s*\d)/;

/**
 * Sets what the prose says of handled applications (2件均按时办结) against the total of the table.
 *
 * @param total the known figure of applications.handled_total.total
 */
export function proseOnHandling(report: Report, total: KnownFigure, name: (agency: Agency) => string): Piece {
  for (const sentence of PROSE.flatMap((section) => sentencesOf(report, section))) {
    if (!APPLICATIONS.test(sentence.text) || OTHER_MATTERS.test(sentence.text)) continue;
    const match = HANDLED.exec(sentence.text);
    if (!match || Number(match[1]) === total.value) continue;
    return piece({
      blocks: [
        {
          kind: "warning",
          text: `${reportName(report, name)}的正文与表格不一致：第${sentence.section}部分写“${match[0]}”，而第三部分表格“（七）总计”印的是${total.value}件。`,
        },
      ],
      citations: [citePassage(report, sentence.section, sentence.passage, sentence.text)],
    });
  }
  return piece({});
}
