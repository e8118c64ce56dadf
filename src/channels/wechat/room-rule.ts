import type { Room } from "wechaty";

/** The rooms that the bot speaks in, by topic or id. */
export interface RoomRule {
  /** Only these; empty: all. */
  readonly allow: readonly string[];
  /** Not these, even if allowed. */
  readonly deny: readonly string[];
}

const tidy = (topic: string): string => topic.normalize("NFKC").trim();

/** A room may have no topic, and a puppet may not know it yet. */
async function namesOf(room: Room): Promise<readonly string[]> {
  const topic = await room.topic().catch(() => "");
  return [room.id, tidy(topic)];
}

/** Does the rule let the bot speak in a room? A room whose topic cannot be told is only let in by its id. */
export async function isAllowedRoom(room: Room, { allow, deny }: RoomRule): Promise<boolean> {
  if (allow.length === 0 && deny.length === 0) return true;
  const names = await namesOf(room);
  const isIn = (list: readonly string[]) => list.some((each) => names.includes(tidy(each)));
  return !isIn(deny) && (allow.length === 0 || isIn(allow));
}
