import { arrangeDay, type PartEntries } from "@/lib/today/arrange";
import type { Today } from "@/lib/today/queries";
import { beginsExercise, reliefEntries, reliefPart } from "@/lib/today/relief";
import { areWithheld } from "@/lib/today/withhold";
import { Anytime, DoneBesides, Judged } from "./day-sections";
import { OffState, QuietState } from "./day-state";
import { HeldRows } from "./held-rows";
import { PartsFold } from "./part-fold";
import { PartSection } from "./part-section";
import { RestPain } from "./rest-pain";
import { PresentPart } from "./started-part";

/** What the plan of today asks for, now open, the parts before and after it folded. */
export function PlanOfDay({ today }: { today: Today }) {
  const day = today.days.find((one) => one.when === "today");
  if (!day) return null;
  const itemOf = (id: string) => today.prescriptions.find((item) => item.id === id);
  const arranged = arrangeDay(day.entries, (id) => itemOf(id)?.kind, today.part);
  const { past, present, later } = arranged;
  const relief = reliefPart(present, itemOf);
  const easing = (part: PartEntries) => reliefPart(part, itemOf) ?? [];
  const { rounds } = today.checkins;
  const inCheckin = rounds.some(({ questions }) => questions.some(({ kind }) => kind === "rest-pain"));
  const asksStart = !today.startAsked && !inCheckin && beginsExercise(present, itemOf, today.began.since);
  const withheld = areWithheld(today);
  return (
    <>
      <PartsFold today={today} parts={past} when="past" />
      {day.state !== "active" ? <OffState today={today} /> : withheld || <QuietState arranged={arranged} />}
      {asksStart && day.state === "active" && !withheld && <RestPain key={today.part} />}
      <PresentPart
        offered={!today.consent.withheld}
        whole={present && <PartSection today={today} part={present} />}
        relief={relief && <PartSection today={today} part={relief} />}
      />
      <Judged today={today} date={today.date} entries={arranged.judged} />
      <HeldRows today={today} />
      <PresentPart
        offered={false}
        whole={
          <>
            <Anytime today={today} date={today.date} entries={arranged.anytime} />
            <PartsFold today={today} parts={later} when="later" />
          </>
        }
        relief={
          <>
            <Anytime today={today} date={today.date} entries={reliefEntries(arranged.anytime, itemOf)} />
            <PartsFold today={today} parts={later.flatMap(easing)} when="later" />
          </>
        }
      />
      <DoneBesides today={today} date={today.date} held={arranged.held} extra={arranged.extra} />
    </>
  );
}
