import type { Frame } from "../frame.ts";
import { KINDS_BY_NAME } from "../names/bare-kinds.ts";
import type { Slots } from "../slots.ts";

/** A kind that stands alone in front of what is asked, or by itself; after one agency it stands for that one. */
const KIND_ALONE =
  /^(?:那么?|其中|那里的?)?(?:(街道|部门)(?=收|受理|办|有多少|有几|予以|被|一共|总共|合计)|(街道(?:办(?:事处)?)?|乡镇|镇|乡|部门|局)的呢?[?。]*$)/;

/** 街道收到多少, 街道的, after all of a county: those of that kind among them. */
export function kindAmong(slots: Slots, previous: Frame | null): Slots {
  const { agencies, scope, text } = slots;
  const ofMany = previous !== null && previous.agencies.length === 0 && previous.scope.wanted;
  const [, first, kind = first] = (ofMany && agencies.length + scope.types.length === 0 && KIND_ALONE.exec(text)) || [];
  const types = KINDS_BY_NAME[kind ?? ""];
  return types === undefined ? slots : { ...slots, scope: { ...scope, types } };
}
