import { z } from "zod";
import { counted } from "../../counted";
import { memberId, patientId } from "../../ids";
import { text } from "../../text";
import { localDate } from "../../time/schema";
import { ASSIGNABLE } from "./vocabulary";

/** Which reason of whom, as the page shows it; what somebody did about it meanwhile has a later version. */
const about = z.object({
  patientId,
  flag: z.enum(ASSIGNABLE),
  /** The reason as it was shown (`wordOf`): nobody makes quiet what they have not seen. */
  seen: text.max(2000),
  /** 0: nobody has handled it. */
  version: counted,
});
export type About = z.infer<typeof about>;

export const acknowledgeSchema = about;

/** `until`: the first local date on which it is back. */
export const snoozeSchema = about.extend({ until: localDate });
export type Snooze = z.infer<typeof snoozeSchema>;

/** null: nobody's any more. */
export const assignSchema = about.extend({ assigneeId: memberId.nullable() });
export type Assign = z.infer<typeof assignSchema>;

export const wakeSchema = about;
