import type { RelationId } from "../../form/relations.ts";
import type { Context } from "../context.ts";
import { type Piece, piece } from "../piece.ts";
import { readScoped } from "../read-reports.ts";
import type { ScopedEntry } from "../scope/scope.ts";
import { bothSides } from "./both-sides.ts";

/** Reports up to which each is read again. */
const MOST_READ = 1000;

/** Both figures of a relation, added up over the reports; of very many they are not looked at. */
export async function sidesOfAll(
  { store }: Context,
  scoped: readonly ScopedEntry[],
  relation: RelationId,
  rows: readonly string[],
): Promise<Piece> {
  if (scoped.length > MOST_READ) return piece({});
  return bothSides(await readScoped(store, scoped), relation, rows);
}
