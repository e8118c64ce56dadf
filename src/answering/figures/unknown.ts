import { findDerived } from "../../form/derived.ts";
import { editions } from "../../form/editions.ts";
import { type CellDefinition, cellsOf, findCell, isNarrativeFactId } from "../../form/facts.ts";
import { addendsOf } from "../../form/sums.ts";
import type { Fact, Report } from "../../report/report.ts";
import { join, type Piece, piece } from "../piece.ts";
import { PROSE, sentencesOf } from "../prose/passages.ts";
import { listed } from "../wording/format.ts";
import { type Naming, reportName } from "../wording/names.ts";
import { bare, labelOf, unbracketed } from "../wording/phrase.ts";
import { narrativeMentions, runningTotals } from "../wording/phrases.ts";
import { citeFact, citePassage } from "./cite.ts";
import { asValue, figureOf, saying, type UnknownFigure } from "./figure.ts";

/** One word for a place in a table where a figure should be. */
export const UNKNOWN_SHORT: { readonly [R in UnknownFigure["reason"]]: string } = {
  not_on_form: "表中无此项",
  not_stated: "未写明",
  blank: "空白",
  text: "非数字",
  missing: "缺失",
};

/** Sentences quoted where the prose speaks of a thing but states no figure for it. */
const MENTIONS_SHOWN = 2;
const CHANNELS = ["narrative.disclosed_website", "narrative.disclosed_new_media", "narrative.disclosed_other"] as const;

/** What stands in a cell that holds no figure. */
function stateText({ cell }: Fact): string {
  switch (cell.state) {
    case "number":
      return `印的是${cell.raw}`;
    case "blank":
      return cell.raw.trim() === ""
        ? "是空白，没有填数（空白不等于0）"
        : `印的是“${cell.raw.trim()}”，没有填数（不等于0）`;
    case "text":
      return `写的是“${cell.raw.trim()}”，不是确定的数`;
    case "missing":
      return cell.raw === null || cell.raw.trim() === ""
        ? "在原文件中缺失，读不出来"
        : `在原文件中无法辨认（该处是“${cell.raw.trim()}”）`;
  }
}

/** What the form of that edition has in the place of a cell that it does not have. */
function alternatives(wanted: CellDefinition | undefined, report: Report): string {
  if (!wanted) return "";
  const ofTable = cellsOf(report.edition).filter(({ table }) => table === wanted.table);
  const ofRow = ofTable.filter(({ row }) => row.id === wanted.row.id);
  if (ofRow.length > 0) {
    return `这一版“${ofRow[0]?.row.label ?? ""}”一行有：${ofRow.map(({ column }) => unbracketed(column.label)).join("、")}。`;
  }
  const near = ofTable.filter(({ row }) => row.id.split("_")[0] === wanted.row.id.split("_")[0]);
  const rows = [...new Set((near.length > 0 ? near : ofTable).map(({ row }) => bare(row.label)))];
  return rows.length > 0 && rows.length <= 8 ? `这一版的同一张表有：${rows.join("、")}。` : "";
}

function notOnForm({ report, id }: UnknownFigure, named: Naming): Piece {
  const [addend = id] = addendsOf(id);
  const wanted = findCell(addend) ?? findCell(findDerived(addend)?.parts[0] ?? "");
  return piece({
    blocks: [
      {
        kind: "text",
        text: `${reportName(report, named)}的报告用的是${report.edition}年版格式（${editions[report.edition].source}），表中没有“${labelOf(id)}”这一项。${alternatives(wanted, report)}`,
      },
    ],
  });
}

/** The channels that the prose gives figures for, where it gives no total. */
function channelsInstead(report: Report): Piece {
  const known = CHANNELS.map((id) => figureOf(report, id)).filter((figure) => figure.kind === "known");
  if (known.length === 0) return piece({});
  return piece({
    blocks: [
      {
        kind: "text",
        text: `正文分渠道写到的有：${known.map(saying).join("，")}；这些数不一定涵盖全部，不能当作总数。`,
      },
    ],
    values: known.map(asValue),
    citations: known.flatMap((figure) => figure.facts.map((fact) => citeFact(report, fact))),
  });
}

function mentionsOf(report: Report, words: readonly string[], lead = "正文里与此有关的原话："): Piece {
  const found = PROSE.flatMap((section) => sentencesOf(report, section))
    .filter(
      ({ text }) =>
        words.some((word) => beside(text).includes(word)) &&
        /[\d一二三四五六七八九十两]\s*(?:余)?(?:件|条|篇|期|次|项|个|元)/.test(text),
    )
    .slice(0, MENTIONS_SHOWN);
  if (found.length === 0) return piece({});
  return piece({
    blocks: [{ kind: "text", text: lead }, ...found.map(({ text }) => ({ kind: "quote", text }) as const)],
    citations: found.map(({ section, passage, text }) => citePassage(report, section, passage, text)),
  });
}

/** What is said beside the titles of rules and the fee that bears the same words: 《政府信息公开信息处理费管理办法》. */
function beside(text: string): string {
  return text.replace(/《[^》]*》|信息处理费/g, "");
}

/** 累计公开8000条 may be of many years: it is no figure of this one, and it is not nothing. */
function runningTotal({ report, id }: UnknownFigure, named: Naming): Piece {
  if (id !== "narrative.disclosed_total") return piece({});
  const lead = `${reportName(report, named)}的报告正文写的是累计数，看不出是不是当年的，这里不当作“${labelOf(id)}”的数字：`;
  return mentionsOf(report, runningTotals, lead);
}

function notStated(figure: UnknownFigure, named: Naming): Piece {
  const { report, id } = figure;
  const running = runningTotal(figure, named);
  if (running.blocks.length > 0) return join([running, channelsInstead(report)]);
  const said = piece({
    blocks: [{ kind: "text", text: `${reportName(report, named)}的报告正文没有单独写明“${labelOf(id)}”的数字。` }],
  });
  const channels = id === "narrative.disclosed_total" ? channelsInstead(report) : piece({});
  if (channels.blocks.length > 0 || !isNarrativeFactId(id)) return join([said, channels]);
  return join([said, mentionsOf(report, narrativeMentions[id])]);
}

/** A total that cannot be said because some of its cells have no figure: which, and what the others are. */
function unknownTotal({ report, id, facts }: UnknownFigure, named: Naming): Piece {
  const lacking = facts.filter(({ cell }) => cell.state !== "number");
  const known = facts.map((fact) => figureOf(report, fact.id)).filter((figure) => figure.kind === "known");
  // Prose that states none of them has no cells.
  if (facts.length === 0) {
    const text = `${reportName(report, named)}的报告正文没有单独写明“${labelOf(id)}”的各个数，所以这个合计不能给出。`;
    return piece({ blocks: [{ kind: "text", text }] });
  }
  const others = known.length > 0 ? `能读出的有：${known.map(saying).join("，")}。` : "";
  return piece({
    blocks: [
      {
        kind: "text",
        text: `${reportName(report, named)}“${labelOf(id)}”要由${facts.length}格相加，其中${listed(
          lacking.map((fact) => `“${labelOf(fact.id, report.edition)}”${stateText(fact)}`),
          "；",
        )}，所以这个合计不能给出。${others}`,
      },
    ],
    values: known.map(asValue),
    citations: facts
      .filter(({ cell, where }) => cell.state === "number" || where.line !== null)
      .map((fact) => citeFact(report, fact)),
  });
}

function unreadable(figure: UnknownFigure, named: Naming): Piece {
  const { report, id, facts } = figure;
  const [fact] = facts;
  if (findDerived(id) || addendsOf(id).length > 0 || !fact) return unknownTotal(figure, named);
  return piece({
    blocks: [
      {
        kind: "text",
        text: `${reportName(report, named)}报告第${fact.where.section ?? "一"}部分“${labelOf(id, report.edition)}”这一格${stateText(fact)}，所以不能给出数字。`,
      },
    ],
    citations: [citeFact(report, fact)],
  });
}

/** Says why a figure is not known, and what there is instead. */
export function explainUnknown(figure: UnknownFigure, named: Naming): Piece {
  switch (figure.reason) {
    case "not_on_form":
      return notOnForm(figure, named);
    case "not_stated":
      return notStated(figure, named);
    case "blank":
    case "text":
    case "missing":
      return unreadable(figure, named);
  }
}
