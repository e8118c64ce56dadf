import type { Contact, Report } from "../../report/report.ts";
import type { ContactField, ContactPurpose } from "../../understanding/contact.ts";
import type { ContactQuery, GoneThrough } from "../../understanding/query.ts";
import type { AnswerBlock, Citation } from "../answer.ts";
import type { Context } from "../context.ts";
import { citeReport } from "../figures/cite.ts";
import { type Draft, join, leadPiece, type Piece, piece } from "../piece.ts";
import { readTargets } from "../read-targets.ts";
import { nameIn } from "../wording/names.ts";
import { goThrough } from "./go-through.ts";

const FIELD_LABELS: { readonly [F in ContactField]: string } = {
  telephone: "联系电话",
  address: "地址",
  postcode: "邮编",
  email: "电子邮箱",
  website: "网站",
  fax: "传真",
  person: "负责人或联系人的姓名",
  hours: "办公时间",
};
/** What reports may state. */
const FIELDS = ["telephone", "address", "postcode", "email", "website"] as const satisfies readonly (keyof Contact)[];
type Field = (typeof FIELDS)[number];

function isStated(report: Report, field: ContactField): field is Field {
  return (FIELDS as readonly ContactField[]).includes(field) && report.contact[field as Field] !== null;
}

function stated(report: Report, fields: readonly ContactField[]): readonly Field[] {
  return fields.filter((field): field is Field => isStated(report, field));
}

function cite(report: Report, field: Field): Citation {
  return { ...citeReport(report), row: FIELD_LABELS[field], quote: report.contact[field] };
}

/** Where somebody answers; a website alone is only where the report may be had. */
const REACHED_AT = ["telephone", "address"] as const satisfies readonly Field[];

/**
 * The newest of an agency's reports that states all that is asked for, or the most useful of it; the newest one where none states
 * anything.
 */
function telling(reports: readonly Report[], fields: readonly ContactField[]): Report | undefined {
  const newest = reports.toSorted((a, b) => b.year - a.year);
  const all = fields.length === FIELDS.length ? REACHED_AT : fields;
  return (
    newest.find((report) => stated(report, all).length === all.length) ??
    newest.find((report) => stated(report, all).length > 0) ??
    newest.find((report) => stated(report, fields).length > 0) ??
    newest[0]
  );
}

/** What the newer reports leave out is told, for a number of years ago may be out of use. */
function ofOlder(reports: readonly Report[], told: Report, fields: readonly ContactField[]): string | undefined {
  const newest = Math.max(...reports.map(({ year }) => year));
  if (newest === told.year) return undefined;
  const newer = reports.filter(({ year }) => year > told.year);
  const lacking = stated(told, fields).filter((field) => newer.every((report) => !isStated(report, field)));
  const what = lacking.map((field) => FIELD_LABELS[field]).join("、");
  return what === "" ? undefined : `${newest}年的报告没有写${what}，这里是${told.year}年报告所写，可能已有变动。`;
}

/** What was found of one agency, and what is said of it. */
interface Said {
  readonly found: boolean;
  readonly said: Piece;
}

/** What is asked of one report. */
interface Asked {
  readonly report: Report;
  readonly fields: readonly ContactField[];
  readonly name: string;
  /** That newer reports do not state it. */
  readonly older?: string | undefined;
}

function listed(report: Report, fields: readonly Field[]): string[] {
  return fields.map((field) => `${FIELD_LABELS[field]}：${report.contact[field] ?? ""}`);
}

function inLine(report: Report, fields: readonly Field[]): string {
  return fields.map((field) => `${FIELD_LABELS[field]} ${report.contact[field] ?? ""}`).join("，");
}

function cited(report: Report, fields: readonly Field[]): Citation[] {
  return fields.map((field) => cite(report, field));
}

function sayNothing({ report, fields, name }: Asked): Said {
  const others = stated(report, FIELDS).map((field) => FIELD_LABELS[field]);
  const all = fields.length === FIELDS.length;
  const instead = others.length > 0 ? `写明的有：${others.join("、")}。` : all ? "" : "其他联系方式也没有写。";
  const asked = all ? "任何联系方式" : fields.map((field) => FIELD_LABELS[field]).join("、");
  // Names of persons are looked for in no report.
  const without = fields.includes("person") ? "里没有查到" : "没有写";
  const text = `${name}${report.year}年的报告${without}${asked}。${instead}`;
  return { found: false, said: leadPiece(text) };
}

/** Whoever it is that was asked for, the report names only how its agency is reached. */
function sayOwn({ report, fields, name }: Asked, there: readonly Field[], of: string): Said {
  const asked = fields.map((field) => FIELD_LABELS[field]).join("、") || "联系方式";
  const own = inLine(report, there);
  const text = `${name}${report.year}年的报告没有单独写“${of}”的${asked}；报告写明的是本单位的：${own}。`;
  return { found: false, said: piece({ blocks: [{ kind: "lead", text }], citations: cited(report, there) }) };
}

/** A report that names no website may be asked for where it comes from. */
function sayWhereToAsk({ report, name }: Asked, there: readonly Field[]): Said {
  const text = `${name}${report.year}年的报告没有写登在哪个网站；要看原件，可以按报告写明的联系方式向该单位询问：`;
  return {
    found: true,
    said: piece({
      blocks: [
        { kind: "lead", text },
        { kind: "list", items: listed(report, there) },
      ],
      citations: cited(report, there),
    }),
  };
}

/** It tells nothing of how to get at it; the report itself is in the store. */
function sayWhatIsHeld({ report, name }: Asked): Said {
  const text = `${name}${report.year}年的报告没有写登在哪个网站，也没有写联系方式；库里收录的这份报告见出处。`;
  return { found: false, said: piece({ blocks: [{ kind: "lead", text }], citations: [citeReport(report)] }) };
}

function sayStated(
  { report, fields, name, older }: Asked,
  there: readonly Field[],
  purpose: ContactPurpose | undefined,
): Said {
  const all = listed(report, there);
  const from = `${report.year}年的报告`;
  const blocks: AnswerBlock[] =
    all.length === 1
      ? [{ kind: "lead", text: `${name}的${all[0] ?? ""}（据${from}）。` }]
      : [
          { kind: "lead", text: `${name}的联系方式（据${from}）：` },
          { kind: "list", items: all },
        ];
  const lacking = fields.filter((field) => !isStated(report, field)).map((field) => FIELD_LABELS[field]);
  if (lacking.length > 0 && fields.length < FIELDS.length)
    blocks.push({ kind: "text", text: `报告没有写${lacking.join("、")}。` });
  if (older !== undefined) blocks.push({ kind: "text", text: older });
  if (purpose === "report")
    blocks.push({ kind: "text", text: "库里没有报告所在网页的链接；可以到这个网站的政府信息公开栏目里找这份报告。" });
  if (purpose === "complaint")
    blocks.push({ kind: "text", text: "这是报告写明的本单位联系方式，不是专门的投诉渠道。" });
  return { found: true, said: piece({ blocks, citations: cited(report, there) }) };
}

function say(asked: Asked, { whose, purpose }: Pick<ContactQuery, "whose" | "purpose">): Said {
  const { report, fields } = asked;
  const there = stated(report, fields);
  const others = stated(report, FIELDS);
  if (there.length === 0 && purpose === "report")
    return others.length > 0 ? sayWhereToAsk(asked, others) : sayWhatIsHeld(asked);
  if (there.length === 0) return sayNothing(asked);
  return whose === undefined ? sayStated(asked, there, purpose) : sayOwn(asked, there, whose);
}

/** How many agencies are reached: those whose reports state any of what is asked for. */
function contactsOfMany(context: Context, fields: readonly ContactField[], through: GoneThrough): Promise<Draft> {
  return goThrough(context, through, {
    label: fields.length === FIELDS.length ? "联系方式" : fields.map((field) => FIELD_LABELS[field]).join("或"),
    where: "里",
    saidBy(report) {
      const there = stated(report, fields);
      return there.length === 0 ? undefined : { text: inLine(report, there), citations: cited(report, there) };
    },
  });
}

/** Answers how to reach an agency, as its newest report states it. */
export async function answerContact(context: Context, query: ContactQuery): Promise<Draft> {
  const { store } = context;
  const fields = query.fields.length > 0 ? query.fields : FIELDS;
  if (query.through) return contactsOfMany(context, fields, query.through);
  const reports = await readTargets(store, query.targets);
  const name = nameIn(store);
  const agencies = [...new Set(reports.map(({ agency }) => agency.id))];
  const all = agencies.flatMap((id) => {
    const own = reports.filter(({ agency }) => agency.id === id);
    const report = telling(own, fields);
    return report
      ? [say({ report, fields, name: name(report.agency), older: ofOlder(own, report, fields) }, query)]
      : [];
  });
  return { status: all.some(({ found }) => found) ? "answered" : "not_found", ...join(all.map(({ said }) => said)) };
}
