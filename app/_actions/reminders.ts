"use server";

import { pushKey } from "@/lib/deliveries/own/mutations";
import {
  mailSchema,
  nothingSchema,
  proveSchema,
  subscriptionSchema,
  unsubscribeSchema,
} from "@/lib/deliveries/own/schema";
import { phoneAction } from "@/lib/gates/action";
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

export const chooseRemindersAction = phoneAction("own")(choiceSchema, chooseReminders);
export const testReminderAction = phoneAction("own")(nothingSchema, testReminder, { changes: false });
export const reminderOutcomeAction = phoneAction("own")(outcomeSchema, getOutcome, { changes: false });

export const setOwnMailAction = phoneAction("own")(mailSchema, setOwnMail);
export const proveOwnMailAction = phoneAction("own")(proveSchema, proveOwnMail);
export const removeOwnMailAction = phoneAction("own")(nothingSchema, removeOwnMail);
export const makeCalendarAction = phoneAction("own")(nothingSchema, makeCalendar);
export const removeCalendarAction = phoneAction("own")(nothingSchema, removeCalendar);
export const ownPushKeyAction = phoneAction("own")(nothingSchema, pushKey, { changes: false });
export const subscribePhoneAction = phoneAction("own")(subscriptionSchema, subscribePhone);
export const unsubscribePhoneAction = phoneAction("own")(unsubscribeSchema, unsubscribePhone);
