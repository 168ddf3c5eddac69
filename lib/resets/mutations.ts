import { realNow } from "../clock";
import type { StaffActor } from "../db/actor";
import { instantColumn } from "../db/dates";
import { asAuth, type Db, rescope } from "../db/scope";
import { emit } from "../events/emit";
import { lockUser } from "../identity/as-checked";
import type { Current } from "../identity/current";
import { tellMembers } from "../identity/notices/tell";
import { actingRolesOf } from "../identity/sign-in";
import type { UserId } from "../ids";
import { getCare } from "../patients/queries";
import { done, fail, ok, type Result } from "../result";
import { addReset, type NewReset } from "./add-reset";
import { memberResetRefused, patientResetRefused, type Reach, reachOf } from "./policy";
import type { ResetMember, ResetPatient } from "./schema";

type Asked = {
  userId: UserId;
  kind: "patient" | "member";
  refused: (reach: Reach) => ReturnType<typeof patientResetRefused>;
};

/** What the person reaches in all clinics is known in their own scope alone; what is answered here says nothing of it. */
async function issue(db: Db<StaffActor>, { userId, kind, refused }: Asked): Promise<Result<NewReset>> {
  const { clinicId, memberId } = db.actor;
  const own = await rescope(db, { kind: "auth", userId });
  await lockUser(own, userId);
  const refusal = refused(reachOf(await actingRolesOf(own, userId), clinicId));
  if (refusal) return fail(refusal.error, refusal.fields);
  const reset = await addReset(own, { userId, clinicId, kind, createdById: memberId });
  await rescope(db, db.actor);
  return ok(reset);
}

/** Staff make a link for a patient whom they know; `reason` is how they know that it is them. */
export async function resetPatient(
  db: Db<StaffActor>,
  { patientId, reason }: ResetPatient,
): Promise<Result<NewReset>> {
  const care = await getCare(db, patientId);
  const patient = await db.tx.patient.findFirst({
    where: { id: patientId, clinicId: db.actor.clinicId },
    select: { userId: true },
  });
  if (!care || !patient?.userId) return fail("not-found");
  const userId = patient.userId as UserId;
  const refused = (reach: Reach) => patientResetRefused(db.actor, care, reach, db.now);
  const reset = await issue(db, { userId, kind: "patient", refused });
  if (!reset.ok) return reset;
  await emit(db, { kind: "reset.make", patientId, resetId: reset.data.resetId, userId, reason });
  return reset;
}

/** An owner makes a link for a colleague. */
export async function resetMember(
  db: Db<StaffActor>,
  { memberId, reason }: ResetMember,
): Promise<Result<NewReset>> {
  const member = await db.tx.member.findFirst({
    where: { id: memberId, clinicId: db.actor.clinicId, leftAt: null },
    select: { userId: true },
  });
  if (!member) return fail("not-found");
  const userId = member.userId as UserId;
  const refused = (reach: Reach) => memberResetRefused(db.actor, userId, reach);
  const reset = await issue(db, { userId, kind: "member", refused });
  if (!reset.ok) return reset;
  await tellMembers(db, { kinds: ["reset"], memberId, byId: db.actor.memberId, butThem: true });
  await emit(db, { kind: "reset.make", resetId: reset.data.resetId, userId, reason });
  return reset;
}

/** The person has read that their password was reset; the account page goes on saying it. */
export const acknowledgeReset = ({ userId }: Current): Promise<Result> =>
  asAuth(userId, async (db) => {
    await db.tx.passwordReset.updateMany({
      where: { userId, usedAt: { not: null }, seenAt: null },
      data: { seenAt: instantColumn(realNow()) },
    });
    return done;
  });
