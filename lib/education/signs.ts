import { branches, RED_FLAG_IDS, RED_FLAG_QUESTIONS, type RedFlag } from "../screenings/vocabulary";

/** How a card groups the warning signs: call at once; call at once if a second question is a yes too; the clinic on the same day. */
export type SignGroup = "at-once" | "asked-on" | "same-day";

function groupOf(flag: RedFlag): SignGroup {
  if (RED_FLAG_QUESTIONS[flag].urgency === "same-day") return "same-day";
  return branches(flag) ? "asked-on" : "at-once";
}

/** Every warning sign that the program asks about and no other, in the order in which it knows them. */
export const signsIn = (group: SignGroup): RedFlag[] =>
  RED_FLAG_IDS.filter((flag) => groupOf(flag) === group);
