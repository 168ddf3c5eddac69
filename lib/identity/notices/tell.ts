import type { Role, StaffActor, SystemActor } from "../../db/actor";
import { instantColumn } from "../../db/dates";
import type { Db } from "../../db/scope";
import { newId } from "../../new-id";

/** What all members of a clinic are told: a colleague became one of these, or their password was reset by hand. */
export const NOTICE_KINDS = ["therapist", "owner", "reset"] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Roles that let somebody read patients' records and treat, or let others in: nobody gets one without the others knowing. */
export const gained = (before: readonly Role[], after: readonly Role[]): NoticeKind[] =>
  (["owner", "therapist"] as const).filter((role) => after.includes(role) && !before.includes(role));

type About = {
  kinds: readonly NoticeKind[];
  memberId: string;
  /** Null for whoever runs the installation. */
  byId: string | null;
  /** Whom it is about is told otherwise, or did it: by joining, by a reset of their own password. */
  butThem?: boolean;
};

/** Tells everybody who is at work in the clinic, whoever did it too: it may have been at a screen that was left open. */
export async function tellMembers(
  db: Db<StaffActor | SystemActor>,
  { kinds, memberId, byId, butThem = false }: About,
): Promise<void> {
  if (kinds.length === 0) return;
  const { clinicId } = db.actor;
  const members = await db.tx.member.findMany({ where: { clinicId, leftAt: null }, select: { id: true } });
  const told = members.filter(({ id }) => !butThem || id !== memberId);
  const at = instantColumn(db.now);
  await db.tx.notice.createMany({
    data: told.flatMap(({ id: toId }) =>
      kinds.map((kind) => ({ id: newId<string>(), clinicId, toId, kind, memberId, byId, at })),
    ),
  });
}
