import type { Catalogue } from "./catalogue.ts";
import type { KeptReplies } from "./kept-replies.ts";
import type { SendPicture } from "./send-picture.ts";
import type { Uploads } from "./uploads.ts";
import type { WebServices } from "./web-services.ts";

/** What the routes of the site share. */
export interface WebParts extends WebServices {
  readonly catalogue: Catalogue;
  readonly replies: KeptReplies;
  readonly sendPicture: SendPicture;
  readonly uploads: Uploads;
}
