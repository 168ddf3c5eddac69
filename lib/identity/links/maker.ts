import type { Role } from "../../db/actor";
import type { Db } from "../../db/scope";
import { type LinkFor, makesLinksFor } from "./policy";

/**
 * Whether the member who made a link is at work and could still make one like it. Of a link that the program or a patient
 * made there is no such member.
 */
export async function makerMay(db: Db, whom: LinkFor, createdById: string | null): Promise<boolean> {
  if (createdById === null) return true;
  const maker = await db.tx.member.findFirst({
    where: { id: createdById, leftAt: null },
    select: { roles: true },
  });
  return maker !== null && makesLinksFor(whom, maker.roles as Role[]);
}
