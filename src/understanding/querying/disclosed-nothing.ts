import type { Obstacle } from "../understanding.ts";
import type { Situation } from "./situation.ts";

/** 没有公开, said of whoever is chosen; 拒绝公开的单位 have refused some. */
const NOT_DISCLOSED = /^(?:没有?|未)/;
const OF_WHOM = /^过?的(?:单位|机关|部门|街道|乡镇|[镇乡局]|政府|[都又]?[有是][哪几多谁]|[几多]少?家)|^过?的?[呢?。]*$/;
const CHOOSES = /单位|机关|部门|街道|[镇乡局]|家|谁/;

/**
 * 收到申请却没有公开的单位: those that granted nothing, or those that refused something? A listing of refusals may be another
 * answer than the one that is wanted.
 */
export function disclosedNothing({ slots, frame }: Situation): Obstacle | null {
  const { text, rows, columns } = slots;
  if (frame.agencies.length > 0 || frame.criteria || !frame.scope.many || slots.order !== null) return null;
  const [said] = rows.filter(
    ({ id, span }) =>
      id === "applications.denied" &&
      NOT_DISCLOSED.test(text.slice(span.start, span.end)) &&
      OF_WHOM.test(text.slice(span.end)),
  );
  if (!said || columns.length > 0 || !CHOOSES.test(text)) return null;
  const { years, scope } = frame;
  const [year, ...others] = years.kind === "years" ? years.years : [];
  const plain = others.length === 0 && scope.types.length === 0 && scope.governments === null && scope.named === null;
  const where = `${year === undefined ? "" : `${year}年`}${scope.region ?? ""}`;
  const questions = [`${where}收到的申请大于0且予以公开为0的单位`, `${where}各单位不予公开的申请排名`];
  const words = [text.slice(said.span.start, said.span.end)];
  const choices = plain ? questions.map((question) => ({ label: question, question })) : [];
  return { kind: "unplaced", words, choices };
}
