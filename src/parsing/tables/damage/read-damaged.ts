import type { EditionId } from "../../../form/types.ts";
import type { FoundRows } from "../rows/found-rows.ts";
import type { Placed } from "../sums/settle-total.ts";
import { observeDamage } from "./damage-seen.ts";
import { printedErrors } from "./printed-errors.ts";
import { recoverRows, type Settled } from "./recover-rows.ts";
import { damagedTables, withoutUnproven } from "./settle-damage.ts";

/**
 * What is certain of a file, damaged or not: of a damaged table the rows that are proven, and the cells that hold the same
 * figure however the table was damaged.
 *
 * @param placed rows whose figures have their places
 */
export function readDamaged(placed: readonly Placed[], found: FoundRows, edition: EditionId, noisy: boolean): Settled {
  const tables = damagedTables(placed, found, edition, noisy);
  if (tables.size === 0) return { placed, recovered: [] };
  const observed = observeDamage(found, edition);
  const errors = noisy ? new Set<Placed>() : printedErrors(placed, observed.seen, edition);
  const plausible = withoutUnproven(placed, tables, errors);
  const keepsSums = errors.size === 0 && plausible.length === placed.length;
  return recoverRows(observed, plausible, { tables, keepsSums }, edition);
}
