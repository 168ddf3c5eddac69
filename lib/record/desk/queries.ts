import type { Temporal } from "temporal-polyfill";
import { getClinicZone, listMembers } from "../../clinics/queries";
import type { StaffActor } from "../../db/actor";
import type { Db } from "../../db/scope";
import type { MemberId } from "../../ids";
import { listTasks, type Task } from "../../tasks/queries";
import { listVisits, type Visit } from "../../visits/queries";
import type { Chart } from "../queries";

/** What is to be done for a patient, and by whom: the part of the record that is about work. */
export type Desk = {
  visits: { ahead: Visit[]; past: Visit[]; more: boolean };
  tasks: Task[];
  /** Who may be given a task. */
  owners: { id: MemberId; name: string }[];
  /** Who looks at it. */
  memberId: MemberId;
  /** Whether they may ever write a note. */
  isClinician: boolean;
  /** The clinic's clock. */
  zone: string;
  now: Temporal.Instant;
};

export async function getDesk(db: Db<StaffActor>, chart: Chart): Promise<Desk> {
  const records = [chart.id, ...chart.mergedHere.map(({ id }) => id)];
  const members = await listMembers(db);
  const zone = await getClinicZone(db);
  return {
    visits: await listVisits(db, records),
    tasks: await listTasks(db, records),
    owners: members
      .filter(({ roles }) => roles.includes("therapist") || roles.includes("assistant"))
      .map(({ id, name }) => ({ id, name })),
    memberId: db.actor.memberId,
    isClinician: db.actor.kind === "clinician",
    zone,
    now: db.now,
  };
}
