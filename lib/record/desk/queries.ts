import { Temporal } from "temporal-polyfill";
import { getClinicZone, listMembers } from "../../clinics/queries";
import type { StaffActor } from "../../db/actor";
import type { Db } from "../../db/scope";
import type { MemberId } from "../../ids";
import { listTasks, type Task } from "../../tasks/queries";
import type { LocalDate } from "../../time/calendar-date";
import { wallDate } from "../../time/local-day";
import { listVisits, type Visit } from "../../visits/queries";
import type { Chart } from "../queries";

/** What is to be done for a patient, and by whom: the part of the record that is about work. */
export type Desk = {
  visits: { ahead: Visit[]; past: Visit[]; more: boolean };
  tasks: Task[];
  /** Visits that were attended or missed, by the clinic's dates. */
  kept: { date: LocalDate; state: "attended" | "missed" }[];
  /** Who may be given a task. */
  owners: { id: MemberId; name: string }[];
  /** Who looks at it. */
  memberId: MemberId;
  /** The clinic's clock. */
  zone: string;
  now: Temporal.Instant;
};

export async function getDesk(db: Db<StaffActor>, chart: Chart): Promise<Desk> {
  const records = [chart.id, ...chart.mergedHere.map(({ id }) => id)];
  const members = await listMembers(db);
  const [visits, zone] = [await listVisits(db, records), await getClinicZone(db)];
  return {
    visits,
    kept: visits.past.flatMap(({ state, startsAt }) =>
      state === "attended" || state === "missed"
        ? [{ state, date: wallDate(zone, Temporal.Instant.from(startsAt)) }]
        : [],
    ),
    tasks: await listTasks(db, records),
    owners: members
      .filter(({ roles }) => roles.includes("therapist") || roles.includes("assistant"))
      .map(({ id, name }) => ({ id, name })),
    memberId: db.actor.memberId,
    zone,
    now: db.now,
  };
}
