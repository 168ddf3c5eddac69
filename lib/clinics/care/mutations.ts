import { z } from "zod";
import type { StaffActor } from "../../db/actor";
import { rows } from "../../db/rows";
import type { Db } from "../../db/scope";
import { emit } from "../../events/emit";
import { done, fail, type Result } from "../../result";
import { toStored } from "../../stored";
import { runsClinic } from "../policy";
import type { Care } from "./care";
import type { CareInput, ClosedDatesInput, OpenAgain } from "./schema";
import { careOf } from "./stored";

/** A clinic names its holidays a year or two ahead. */
const CLOSED_LIMIT = 100;

const careRow = z.object({ care: z.unknown() });

/** The one place that writes how the clinic is looked after; two owners at once wait for each other. */
async function change(db: Db<StaffActor>, with_: (care: Care) => Result<Care>): Promise<Result> {
  if (!runsClinic(db.actor)) return fail("forbidden");
  const { clinicId } = db.actor;
  const [row] = await rows(
    db,
    careRow,
  )`SELECT "care" FROM "Clinic" WHERE "id" = ${clinicId}::uuid FOR UPDATE`;
  if (!row) return fail("not-found");
  const next = with_(careOf(row.care));
  if (!next.ok) return next;
  await db.tx.clinic.updateMany({ where: { id: clinicId }, data: { care: toStored(next.data) } });
  await emit(db, { kind: "clinic.care", clinicId });
  return done;
}

/** Opening hours, how soon an alert must be acknowledged, and how soon a message is answered. */
export const updateCare = (db: Db<StaffActor>, { week, within, answerDays }: CareInput): Promise<Result> =>
  change(db, (care) => ({ ok: true, data: { ...care, week, within, answerDays } }));

/** Dates on which the clinic is closed, both included. The same dates again change their note. */
export const closeDates = (db: Db<StaffActor>, dates: ClosedDatesInput): Promise<Result> =>
  change(db, (care) => {
    const others = care.closed.filter(({ from, to }) => from !== dates.from || to !== dates.to);
    if (others.length >= CLOSED_LIMIT) return fail("too-many");
    const closed = [...others, dates].sort((a, b) => a.from.localeCompare(b.from));
    return { ok: true, data: { ...care, closed } };
  });

export const openAgain = (db: Db<StaffActor>, dates: OpenAgain): Promise<Result> =>
  change(db, (care) => {
    const closed = care.closed.filter(({ from, to }) => from !== dates.from || to !== dates.to);
    return closed.length === care.closed.length ? fail("not-found") : { ok: true, data: { ...care, closed } };
  });
