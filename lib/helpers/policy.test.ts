import { expect, test } from "vitest";
import { mayDo, PHONE_DEEDS, type PhoneDeed } from "./policy";

/** What a helper does in the patient's stead, and what is the patient's alone. Deciding otherwise is deciding it here as well. */
const HELPER: Record<PhoneDeed, boolean> = {
  read: true,
  log: true,
  chart: true,
  answer: true,
  swap: true,
  message: true,
  endHelp: true,
  consent: false,
  pause: false,
  moveDay: false,
  chooseTimes: false,
  inviteHelper: false,
  own: false,
};

test.each(Object.entries(HELPER) as [PhoneDeed, boolean][])("%s: a helper may: %s", (deed, may) => {
  expect(mayDo(deed, "helper")).toBe(may);
  expect(mayDo(deed, "patient")).toBe(true);
});

test("every deed of the phone was decided", () => {
  expect(Object.keys(HELPER).sort()).toEqual(Object.keys(PHONE_DEEDS).sort());
});
