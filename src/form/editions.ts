import { applications2019, applications2021 } from "./applications.ts";
import { proactive2019, proactive2021 } from "./proactive.ts";
import { review } from "./review.ts";
import type { Edition, EditionId } from "./types.ts";

/** Both editions of the form. A revised form is one more entry here. */
export const editions = {
  "2019": {
    id: "2019",
    source: "国办公开办函〔2019〕60号",
    tables: { proactive: proactive2019, applications: applications2019, review },
  },
  "2021": {
    id: "2021",
    source: "国办公开办函〔2021〕30号",
    tables: { proactive: proactive2021, applications: applications2021, review },
  },
} as const satisfies { readonly [E in EditionId]: Edition };

/** In printed order. */
export const TABLE_IDS = ["proactive", "applications", "review"] as const;
export const EDITION_IDS = ["2019", "2021"] as const;
