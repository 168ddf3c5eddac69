"use server";

import { phoneAction, staffAction } from "@/lib/gates/action";
import { endHelp, endHelpFor, inviteHelper, recordHelper } from "@/lib/helpers/mutations";
import { endHelpSchema, inviteHelperSchema, recordHelperSchema } from "@/lib/helpers/schema";

export const inviteHelperAction = phoneAction("inviteHelper")(inviteHelperSchema, inviteHelper);
export const endHelpAction = phoneAction("endHelp")(endHelpSchema, endHelp);
export const recordHelperAction = staffAction(recordHelperSchema, recordHelper);
export const endHelpForAction = staffAction(endHelpSchema, endHelpFor);
