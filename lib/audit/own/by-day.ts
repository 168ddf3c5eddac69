import type { Temporal } from "temporal-polyfill";
import type { StaffActor } from "../../db/actor";
import type { Place } from "../../events/vocabulary";
import type { LocalDate } from "../../time/calendar-date";
import type { Change } from "./told";

/** What a member did with a record: looked at it somewhere, or changed it. */
export type Act = Place | Change;

export type Trace = {
  at: Temporal.Instant;
  memberId: string;
  name: string;
  role: StaffActor["kind"];
  act: Act;
};

/** What each person did on a day of the patient's, each thing once, whoever came first at the top. */
export type SeenDay = {
  date: LocalDate;
  people: { id: string; name: string; role: StaffActor["kind"]; acts: Act[] }[];
};

/** Groups what is ordered from the latest on; a person in two roles on one day is there twice. */
export function byDay(traces: readonly Trace[], zone: string): SeenDay[] {
  const days = new Map<LocalDate, Map<string, SeenDay["people"][number]>>();
  for (const { at, memberId, name, role, act } of [...traces].reverse()) {
    const date = at.toZonedDateTimeISO(zone).toPlainDate().toString();
    const people = days.get(date) ?? new Map<string, SeenDay["people"][number]>();
    const id = `${memberId} ${role}`;
    const person = people.get(id) ?? { id, name, role, acts: [] };
    if (!person.acts.includes(act)) person.acts.push(act);
    days.set(date, people.set(id, person));
  }
  return [...days].reverse().map(([date, people]) => ({ date, people: [...people.values()] }));
}
