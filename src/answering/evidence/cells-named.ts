import { balance } from "../../form/relations.ts";
import { type Finding, findFact, type Report } from "../../report/report.ts";
import { citeFact } from "../figures/cite.ts";
import { asValue, figureOf } from "../figures/figure.ts";
import { type Piece, piece } from "../piece.ts";

/** Findings of one report whose cells are given as values with their places. */
const FINDINGS_CITED = 8;
/** Rows whose zeros tell as well: both sides of relation 1. */
const BALANCED: ReadonlySet<string> = new Set([...balance.left, ...balance.right]);

/** The cells that findings name: their figures and places. */
export function cellsNamed(report: Report, findings: readonly Finding[]): Piece {
  const ids = [...new Set(findings.slice(0, FINDINGS_CITED).flatMap(({ facts }) => facts))];
  const known = ids.map((id) => figureOf(report, id)).filter((figure) => figure.kind === "known");
  // Relation 2 names every row of results: the rows that are zero say nothing.
  const telling = known.filter(({ id, value }) => value !== 0 || BALANCED.has(id.split(".")[1] ?? ""));
  return piece({
    values: telling.map(asValue),
    citations: telling.flatMap(({ id }) => {
      const fact = findFact(report, id);
      return fact ? [citeFact(report, fact)] : [];
    }),
  });
}
