import { TABLE_IDS } from "../../form/editions.ts";
import type { TableId } from "../../form/types.ts";
import type { Block } from "../../reading/document.ts";
import { MISSING } from "../../report/cell.ts";
import type { Fact } from "../../report/report.ts";
import { type AlignedTables, alignTables } from "./align-tables.ts";
import { dealText, isOutOfOrder } from "./broken-text/deal-text.ts";
import { joinLaidOut } from "./broken-text/laid-rows.ts";
import { rejoinText } from "./broken-text/rejoin-text.ts";
import { disorderedHeads } from "./columns/disordered-heads.ts";

/**
 * Puts the statutory tables of a document to the form as they stand, and, where that leaves cells of a text open, once
 * more with its words put together, and with the figures of section 三 dealt to labels that are broken or misread. Of each
 * table the reading with more figures stands; of one in which two differ in a figure, only what both say.
 *
 * @param year that the report is for, where it is known
 */
export function alignDocument(blocks: readonly Block[], year?: number): AlignedTables {
  const whole = joinLaidOut(blocks);
  if (!isText(blocks)) return alignTables(whole, year);
  const isExchanged = isOutOfOrder(whole);
  const plain = isExchanged
    ? alignTables(whole, year, withApplications(disorderedHeads(whole)))
    : alignTables(whole, year);
  if (!plain.facts.some(isMissing)) return plain;
  const rejoined = rejoinText(whole);
  const shown = disorderedHeads(whole);
  // Heads that are broken over lines show their order once they are put together, and some only before.
  const all = new Set([...shown, ...disorderedHeads(rejoined)]);
  const disordered = isExchanged ? withApplications(all) : all;
  const own = disordered.size > shown.size ? alignTables(whole, year, disordered) : plain;
  const joined = plain.noisy ? own : alignTables(rejoined, year, disordered);
  const better = joined.noisy || joined.several !== own.several ? own : merge(own, joined);
  const dealt = better.facts.some(isMissing) ? dealText(whole) : undefined;
  if (!dealt) return better;
  const other = alignTables(dealt.blocks, year, disordered, dealt.misread);
  return other.several === better.several ? withoutRows(merge(better, other), dealt.doubtful) : better;
}

function withApplications(tables: ReadonlySet<TableId>): ReadonlySet<TableId> {
  return new Set([...tables, "applications"]);
}

/** @param rows of section 三 */
function withoutRows(aligned: AlignedTables, rows: readonly string[]): AlignedTables {
  if (rows.length === 0) return aligned;
  const isOfThem = ({ id }: Fact): boolean => rows.some((row) => id.startsWith(`applications.${row}.`));
  return { ...aligned, facts: aligned.facts.map((fact) => (isOfThem(fact) ? { ...fact, cell: MISSING } : fact)) };
}

/** Does no grid show where its cells begin and end? */
function isText(blocks: readonly Block[]): boolean {
  return blocks.every((block) => block.kind === "paragraph" || !(block.grid.marked || block.grid.ruled));
}

function merge(plain: AlignedTables, other: AlignedTables): AlignedTables {
  const figures = numbersIn(plain);
  if (figures === 0) return numbersIn(other) > 0 ? other : plain;
  if (plain.edition !== other.edition) return plain;
  const contested = new Set(
    plain.facts.flatMap((fact, at) => (contradicts(fact, other.facts[at]) ? tableOf(fact) : [])),
  );
  const better = new Set(TABLE_IDS.filter((table) => numbersIn(other, table) > numbersIn(plain, table)));
  const chosen = (fact: Fact, own: Fact): Fact => {
    if (contested.has(tableOf(fact))) return isSame(fact, own) ? fact : { ...fact, cell: MISSING };
    return better.has(tableOf(fact)) ? own : fact;
  };
  return {
    ...plain,
    facts: plain.facts.map((fact, at) => chosen(fact, other.facts[at] ?? fact)),
    alignments: plain.alignments.map((each, at) => {
      if (contested.has(each.table)) return { ...each, certainty: "partial", notes: [...each.notes, CONTESTED] };
      return better.has(each.table) ? (other.alignments[at] ?? each) : each;
    }),
  };
}

const CONTESTED = "标签折行，两种读法得出的数字不一致，只取一致的";

function isSame({ cell }: Fact, other: Fact): boolean {
  return (
    cell.state === other.cell.state &&
    (cell.state !== "number" || other.cell.state !== "number" || cell.value === other.cell.value)
  );
}

/** Is one of them a figure, and the other another figure or a blank? */
function contradicts({ cell }: Fact, other: Fact | undefined): boolean {
  if (!other || cell.state === "missing" || other.cell.state === "missing") return false;
  if (cell.state === "number" && other.cell.state === "number") return cell.value !== other.cell.value;
  return cell.state === "number" || other.cell.state === "number";
}

function numbersIn({ facts }: AlignedTables, table?: TableId): number {
  return facts.filter((fact) => fact.cell.state === "number" && (!table || tableOf(fact) === table)).length;
}

function tableOf({ id }: Fact): TableId {
  return TABLE_IDS.find((table) => id.startsWith(`${table}.`)) ?? "proactive";
}

function isMissing({ cell }: Fact): boolean {
  return cell.state === "missing";
}
