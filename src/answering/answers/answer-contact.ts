import type { Contact, Report } from "../../report/report.ts";
import type { ContactQuery } from "../../understanding/query.ts";
import type { AnswerBlock, Citation } from "../answer.ts";
import type { Context } from "../context.ts";
import { type Draft, join, type Piece, piece } from "../piece.ts";
import { readTargets } from "../read-targets.ts";
import { nameIn } from "../wording/names.ts";

type Field = keyof Contact;

const FIELD_LABELS: { readonly [F in Field]: string } = {
  telephone: "联系电话",
  address: "地址",
  postcode: "邮编",
  email: "电子邮箱",
  website: "网站",
};
const FIELDS = Object.keys(FIELD_LABELS) as readonly Field[];

function stated(report: Report, fields: readonly Field[]): readonly Field[] {
  return fields.filter((field) => report.contact[field] !== null);
}

function cite(report: Report, field: Field): Citation {
  return {
    report: report.id,
    title: report.title,
    section: null,
    row: FIELD_LABELS[field],
    column: null,
    quote: report.contact[field],
    line: null,
    fact: null,
  };
}

/** The newest of an agency's reports that states what is asked for; the newest one where none does. */
function telling(reports: readonly Report[], fields: readonly Field[]): Report | undefined {
  const newest = reports.toSorted((a, b) => b.year - a.year);
  return newest.find((report) => stated(report, fields).length > 0) ?? newest[0];
}

function say(
  report: Report,
  fields: readonly Field[],
  name: string,
): { readonly found: boolean; readonly said: Piece } {
  const there = stated(report, fields);
  const lacking = fields.filter((field) => !there.includes(field)).map((field) => FIELD_LABELS[field]);
  const from = `${report.year}年的报告`;
  if (there.length === 0) {
    const others = stated(report, FIELDS).map((field) => FIELD_LABELS[field]);
    const all = fields.length === FIELDS.length;
    const instead = others.length > 0 ? `写明的有：${others.join("、")}。` : all ? "" : "其他联系方式也没有写。";
    const asked = all ? "任何联系方式" : lacking.join("、");
    return {
      found: false,
      said: piece({ blocks: [{ kind: "lead", text: `${name}${from}没有写${asked}。${instead}` }] }),
    };
  }
  const all = there.map((field) => `${FIELD_LABELS[field]}：${report.contact[field] ?? ""}`);
  const blocks: AnswerBlock[] =
    all.length === 1
      ? [{ kind: "lead", text: `${name}的${all[0] ?? ""}（据${from}）。` }]
      : [
          { kind: "lead", text: `${name}的联系方式（据${from}）：` },
          { kind: "list", items: all },
        ];
  if (lacking.length > 0 && fields.length < FIELDS.length)
    blocks.push({ kind: "text", text: `报告没有写${lacking.join("、")}。` });
  return { found: true, said: piece({ blocks, citations: there.map((field) => cite(report, field)) }) };
}

/** Answers how to reach an agency, as its newest report states it. */
export async function answerContact({ store }: Context, query: ContactQuery): Promise<Draft> {
  const reports = await readTargets(store, query.targets);
  const fields = query.fields.length > 0 ? query.fields : FIELDS;
  const name = nameIn(store);
  const agencies = [...new Set(reports.map(({ agency }) => agency.id))];
  const all = agencies.flatMap((id) => {
    const report = telling(
      reports.filter(({ agency }) => agency.id === id),
      fields,
    );
    return report ? [say(report, fields, name(report.agency))] : [];
  });
  return { status: all.some(({ found }) => found) ? "answered" : "not_found", ...join(all.map(({ said }) => said)) };
}
