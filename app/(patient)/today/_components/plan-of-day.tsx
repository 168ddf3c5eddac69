import { arrangeDay } from "@/lib/today/arrange";
import type { Today } from "@/lib/today/queries";
import { beginsExercise, reliefPart } from "@/lib/today/relief";
import { areWithheld } from "@/lib/today/withhold";
import { Anytime, Extra, Judged } from "./day-sections";
import { OffState, QuietState } from "./day-state";
import { HeldRows } from "./held-rows";
import { PartsFold } from "./part-fold";
import { PartSection } from "./part-section";
import { ReliefOnly } from "./relief-only";
import { RestPain } from "./rest-pain";

/** What the plan of today asks for, now open, the parts before and after it folded. */
export function PlanOfDay({ today }: { today: Today }) {
  const day = today.days.find((one) => one.when === "today");
  if (!day) return null;
  const itemOf = (id: string) => today.prescriptions.find((item) => item.id === id);
  const arranged = arrangeDay(day.entries, (id) => itemOf(id)?.kind, today.part);
  const { past, later } = arranged;
  const present = today.reliefOnly ? reliefPart(arranged.present, itemOf) : arranged.present;
  const { rounds } = today.checkins;
  const inCheckin = rounds.some(({ questions }) => questions.some(({ kind }) => kind === "rest-pain"));
  const asksStart = !today.startAsked && !inCheckin && beginsExercise(arranged.present, itemOf);
  const withheld = areWithheld(today);
  return (
    <>
      <PartsFold today={today} parts={past} when="past" />
      {day.state !== "active" ? <OffState today={today} /> : withheld || <QuietState arranged={arranged} />}
      {asksStart && day.state === "active" && !withheld && <RestPain key={today.part} />}
      {today.reliefOnly && !today.consent.withheld && <ReliefOnly start={today.start} />}
      {present && <PartSection today={today} part={present} />}
      <Judged today={today} date={today.date} entries={arranged.judged} />
      <HeldRows today={today} />
      <Anytime today={today} date={today.date} entries={arranged.anytime} />
      <PartsFold today={today} parts={later} when="later" />
      <Extra today={today} date={today.date} entries={arranged.extra} />
    </>
  );
}
