import { asAuth, type Db, rescope } from "../db/scope";
import { emit } from "../events/emit";
import { lockUser } from "../identity/as-checked";
import { tellMembers } from "../identity/notices/tell";
import { actingRolesOf } from "../identity/sign-in";
import { identifierOf } from "../identity/vocabulary";
import type { ClinicId, UserId } from "../ids";
import { addReset, type NewReset } from "./add-reset";

/** Whom a name might mean: a member by name, anybody by what they sign in with. */
export type Candidate = { userId: string; signsInWith: string; name: string; clinicName: string };

async function membersNamed(db: Db, name: string): Promise<Candidate[]> {
  const rows = await db.tx.member.findMany({
    where: { leftAt: null, name: { equals: name.trim(), mode: "insensitive" } },
    select: {
      userId: true,
      name: true,
      user: { select: { loginName: true, address: true } },
      clinic: { select: { name: true } },
    },
    take: 20,
  });
  return rows.map(({ userId, name, user, clinic }) => ({
    ...{ userId, name, clinicName: clinic.name },
    signsInWith: user.loginName ?? user.address ?? "",
  }));
}

/** What somebody signs in with is theirs alone and decides; a name may be several people's. */
export const findCandidates = (given: string): Promise<Candidate[]> =>
  asAuth(null, async (db) => {
    const name = identifierOf(given);
    const user = await db.tx.user.findFirst({
      where: { OR: [{ loginName: name }, { address: name, loginName: null }] },
      select: { id: true },
    });
    if (!user) return membersNamed(db, given);
    const own = await rescope(db, { kind: "auth", userId: user.id as UserId });
    const [role] = await actingRolesOf(own, user.id as UserId);
    return role ? [{ userId: user.id, signsInWith: name, name: role.name, clinicName: role.clinicName }] : [];
  });

/**
 * Whoever runs the installation makes a link; it is written into the audit log of the person's first clinic. The password
 * opens what they are a member of, wherever that is: everybody there is told.
 */
export const resetByOperator = (userId: UserId): Promise<NewReset> =>
  asAuth(userId, async (db) => {
    await lockUser(db, userId);
    const roles = await actingRolesOf(db, userId);
    const [role] = roles;
    if (!role) throw new Error("This person belongs to no clinic any longer.");
    const clinicId = role.clinicId as ClinicId;
    const reset = await addReset(db, { userId, clinicId, kind: "operator", createdById: null });
    for (const { id: memberId, ...work } of roles.filter(({ as }) => as === "member")) {
      const there = await rescope(db, { kind: "system", clinicId: work.clinicId as ClinicId });
      await tellMembers(there, { kinds: ["reset"], memberId, byId: null, butThem: true });
    }
    const clinic = await rescope(db, { kind: "system", clinicId });
    await emit(clinic, { kind: "reset.make", resetId: reset.resetId, userId });
    return reset;
  });
