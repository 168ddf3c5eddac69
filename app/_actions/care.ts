"use server";

import { closeDates, openAgain, updateCare } from "@/lib/clinics/care/mutations";
import { careSchema, closedDatesSchema, openAgainSchema } from "@/lib/clinics/care/schema";
import {
  proveMail,
  pushKey,
  removeMail,
  sendTest,
  setMail,
  subscribe,
  unsubscribe,
} from "@/lib/deliveries/own/mutations";
import {
  mailSchema,
  nothingSchema,
  proveSchema,
  subscriptionSchema,
  unsubscribeSchema,
} from "@/lib/deliveries/own/schema";
import { memberAction } from "@/lib/gates/action";
import { cancelLeave, recordLeave } from "@/lib/leave/mutations";
import { cancelLeaveSchema, leaveSchema } from "@/lib/leave/schema";

export const updateCareAction = memberAction(careSchema, updateCare);
export const closeDatesAction = memberAction(closedDatesSchema, closeDates);
export const openAgainAction = memberAction(openAgainSchema, openAgain);

export const recordLeaveAction = memberAction(leaveSchema, recordLeave);
export const cancelLeaveAction = memberAction(cancelLeaveSchema, cancelLeave);

export const setMailAction = memberAction(mailSchema, setMail);
export const proveMailAction = memberAction(proveSchema, proveMail);
export const removeMailAction = memberAction(nothingSchema, removeMail);
export const pushKeyAction = memberAction(nothingSchema, pushKey, { changes: false });
export const subscribeAction = memberAction(subscriptionSchema, subscribe);
export const unsubscribeAction = memberAction(unsubscribeSchema, unsubscribe);
export const sendTestAction = memberAction(nothingSchema, sendTest, { changes: false });
