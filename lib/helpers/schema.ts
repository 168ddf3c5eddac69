import { z } from "zod";
import { helperId, patientId } from "../ids";
import { nameOf } from "../text";
import { NAME_LENGTH, RELATION_LENGTH } from "./vocabulary";

/** As the patient calls them, and what they are to the patient, if that is said. */
const named = { name: nameOf(NAME_LENGTH), relation: nameOf(RELATION_LENGTH, 0).default("") };

export const inviteHelperSchema = z.object(named);
export type InviteHelper = z.infer<typeof inviteHelperSchema>;

/** Leave that was given to staff: on paper, or by word. */
export const recordHelperSchema = z.object({ patientId, source: z.enum(["paper", "word"]), ...named });
export type RecordHelper = z.infer<typeof recordHelperSchema>;

export const endHelpSchema = z.object({ helperId });
export type EndHelp = z.infer<typeof endHelpSchema>;
