import type { z } from "zod";
import { clinicSchema, memberName } from "../clinics/schema";
import { realNow } from "../clock";
import { readConfig } from "../config";
import { instantColumn } from "../db/dates";
import { asAuth, rescope } from "../db/scope";
import { emit } from "../events/emit";
import { newToken, tokenHash } from "../identity/token";
import type { ClinicId, InviteId } from "../ids";
import { newId } from "../new-id";
import { fail, ok, type Result } from "../result";
import { inviteLink } from "./invite-state";
import { LIFETIME_DAYS } from "./vocabulary";

export const foundClinicSchema = clinicSchema.extend({ owner: memberName });
export type FoundClinic = z.infer<typeof foundClinicSchema>;

/** The first owner's roles: whoever runs a small clinic also treats. The other may be taken away on the team's page. */
const FIRST_ROLES = ["owner", "therapist"];

/**
 * Makes the first clinic of an empty installation, and the link by which its owner joins.
 * @returns the link, which is shown once, or `already-done` where there is a clinic; of two that run at once, one waits
 */
export function foundClinic({ owner, ...clinic }: FoundClinic): Promise<Result<{ link: string }>> {
  return asAuth(null, async (nobody): Promise<Result<{ link: string }>> => {
    await nobody.tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('plexus first clinic'))`;
    if ((await nobody.tx.clinic.findFirst({ select: { id: true } })) !== null) return fail("already-done");
    const clinicId = newId<ClinicId>();
    const db = await rescope(nobody, { kind: "system", clinicId });
    const inviteId = newId<InviteId>();
    const token = newToken();
    const present = realNow();
    const createdAt = instantColumn(present);
    const expiresAt = instantColumn(present.add({ hours: 24 * LIFETIME_DAYS.member }));
    await db.tx.clinic.createMany({ data: { id: clinicId, ...clinic, createdAt } });
    await emit(db, {
      kind: "clinic.create",
      clinicId,
      codes: { country: clinic.country, zone: clinic.zone },
    });
    await db.tx.invite.createMany({
      data: {
        id: inviteId,
        clinicId,
        tokenHash: tokenHash(token),
        kind: "member",
        name: owner,
        roles: FIRST_ROLES,
        createdAt,
        createdById: null,
        expiresAt,
      },
    });
    await emit(db, { kind: "invite.member", inviteId, codes: { roles: FIRST_ROLES.join(" ") } });
    return ok({ link: inviteLink(readConfig(process.env).origin, token) });
  });
}
