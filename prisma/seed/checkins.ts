import type { Temporal } from "temporal-polyfill";
import type { CheckinItem } from "../../lib/checkins/schema";
import type { LocalDate } from "../../lib/time/calendar-date";
import { dayStart, zoneOn } from "../../lib/time/local-day";
import { checkinRow } from "../factories/checkins";
import type { MadePatient } from "../factories/people";
import type { Random } from "../factories/random";
import type { Rows } from "../factories/rows";
import type { Ago, Story } from "./story";

type Given = {
  patient: MadePatient;
  story: Story;
  on: (ago: Ago) => LocalDate;
  now: Temporal.Instant;
  random: Random;
};

type Answer = Pick<CheckinItem, "kind" | "body">;

/** Straight between the first day and yesterday. */
const between = ([first, last]: readonly [number, number], share: number): number =>
  first + (last - first) * share;
const within = (value: number, most: number): number => Math.max(0, Math.min(most, Math.round(value)));
const LAIN = [0, 30, 60, 120, 180, 240] as const;

/** Some weeks of mornings, most of them answered, and a weekly round each seven days; today is still open. */
export function checkinRows({ patient, story, on, now, random }: Given): Rows {
  const { checkins } = story;
  if (!checkins || !patient.userId) return {};
  const { userId } = patient;
  const own = { clinicId: patient.clinicId, patientId: patient.id };
  const { from, restPain, lying, confidence, walked, sat } = checkins;
  const rows: NonNullable<Rows["Checkin"]> = [];
  const add = (ago: Ago, hour: number, answers: readonly Answer[]) =>
    answers.forEach((answer, nth) => {
      const localDate = on(ago);
      const at = dayStart(patient.zones, localDate).add({
        seconds: Math.round((hour - 3) * 3600) + nth * 9,
      });
      if (at.epochMilliseconds >= now.epochMilliseconds) return;
      rows.push(
        checkinRow(own, {
          ...answer,
          ...{ id: random.uuid<string>(), localDate, authorId: userId },
          at: at.toString({ fractionalSecondDigits: 3 }),
          zone: zoneOn(patient.zones, localDate),
        } as Parameters<typeof checkinRow>[1]),
      );
    });
  for (let ago = from; ago >= 1; ago -= 1) {
    const share = from <= 1 ? 1 : (from - ago) / (from - 1);
    const pain = within(between(restPain, share) + random.next() * 2 - 1, 10);
    const lain = LAIN[within(between(lying, share) + random.next() * 1.6 - 0.8, LAIN.length - 1)] ?? 0;
    const settles = checkins.settles || pain <= between(restPain, share) + 0.4;
    const settled = settles ? ("as-before" as const) : ("worse" as const);
    const hour = 7.8 + random.next();
    if (random.next() < 0.85)
      add(ago, hour, [
        { kind: "rest-pain", body: { pain } },
        { kind: "settled", body: { settled } },
        { kind: "lying", body: { minutes: lain } },
      ]);
    if (ago % 7 !== 1) continue;
    add(ago, hour + 10, [
      { kind: "confidence", body: { score: within(between(confidence, share), 10) } },
      { kind: "walked", body: { minutes: within(between(walked, share) / 5, 120) * 5 } },
      { kind: "sat", body: { minutes: within(between(sat, share) / 5, 120) * 5 } },
    ]);
  }
  return { Checkin: rows };
}
