"use server";

import { pushKey } from "@/lib/deliveries/own/mutations";
import {
  mailSchema,
  nothingSchema,
  proveSchema,
  subscriptionSchema,
  unsubscribeSchema,
} from "@/lib/deliveries/own/schema";
import { patientAction } from "@/lib/gates/action";
import { makeCalendar, removeCalendar } from "@/lib/reminders/calendar/mutations";
import {
  proveOwnMail,
  removeOwnMail,
  setOwnMail,
  subscribePhone,
  unsubscribePhone,
} from "@/lib/reminders/channels/mutations";
import { chooseReminders, testReminder } from "@/lib/reminders/mutations";
import { getOutcome } from "@/lib/reminders/queries";
import { choiceSchema, outcomeSchema } from "@/lib/reminders/schema";

export const chooseRemindersAction = patientAction(choiceSchema, chooseReminders);
export const testReminderAction = patientAction(nothingSchema, testReminder, { changes: false });
export const reminderOutcomeAction = patientAction(outcomeSchema, getOutcome, { changes: false });

export const setOwnMailAction = patientAction(mailSchema, setOwnMail);
export const proveOwnMailAction = patientAction(proveSchema, proveOwnMail);
export const removeOwnMailAction = patientAction(nothingSchema, removeOwnMail);
export const makeCalendarAction = patientAction(nothingSchema, makeCalendar);
export const removeCalendarAction = patientAction(nothingSchema, removeCalendar);
export const ownPushKeyAction = patientAction(nothingSchema, pushKey, { changes: false });
export const subscribePhoneAction = patientAction(subscriptionSchema, subscribePhone);
export const unsubscribePhoneAction = patientAction(unsubscribeSchema, unsubscribePhone);
