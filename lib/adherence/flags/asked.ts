import { isRedFlag } from "../../alerts/vocabulary";
import { dayNumber } from "../../time/calendar-date";
import type { View } from "../count/book";
import { type CareSignals, FLAG_ACTIONS, type Flag } from "./flag";

/*
 * What is raised by answers alone, or by their absence: no adherence goes into it.
 */

/** Days after which leg pain at rest says nothing of today. */
const REST_PAIN_DAYS = 14;

/** Leg pain at rest too high, as it was answered last: no adherence, and nobody should wait for a bad week to see it. */
export function restPainFlag(view: View, { checkins }: CareSignals): Flag | null {
  const inputs = checkins?.restPain;
  if (!inputs || dayNumber(inputs.date) <= view.today - REST_PAIN_DAYS) return null;
  return { flag: "rest-pain", severity: "amber", action: FLAG_ACTIONS["rest-pain"], inputs };
}

/** What was told asks questions, and they wait: until they are answered nobody knows whether it is an emergency. */
export function questionsFlag({ openSince, openAlerts = [] }: CareSignals): Flag | null {
  if (!openSince || openAlerts.some(isRedFlag)) return null;
  return {
    flag: "questions",
    severity: "amber",
    action: FLAG_ACTIONS.questions,
    inputs: { since: openSince },
  };
}

/** The weekly questions have waited so long that somebody asks. */
const UNANSWERED_DAYS = 10;

/** Nothing is asked while a red flag stands open, so that nothing is missing either. */
export function unansweredFlag(view: View, { askedFrom, openAlerts = [] }: CareSignals): Flag | null {
  if (!askedFrom || openAlerts.some(isRedFlag)) return null;
  const days = view.today - dayNumber(askedFrom);
  if (days < UNANSWERED_DAYS) return null;
  return { flag: "unanswered", severity: "amber", action: FLAG_ACTIONS.unanswered, inputs: { days } };
}
