import type { Contact } from "../report/report.ts";

/** How an agency is reached: what reports may state, and what people ask for though no report states it. */
export type ContactField = keyof Contact | "fax" | "hours" | "person";

/** What an agency is to be reached for: to write to it, to complain, or to get at its report. */
export type ContactPurpose = "letter" | "complaint" | "report";

/** What a message may ask for of how an agency is reached. */
export type ContactWish = ContactField | ContactPurpose | "any";
