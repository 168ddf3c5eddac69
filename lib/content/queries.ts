import { z } from "zod";
import type { StaffActor } from "../db/actor";
import { rows } from "../db/rows";
import type { Db } from "../db/scope";
import { uuid } from "../ids";
import { column } from "../stored";
import { CONTENT } from "./vocabulary";

const signOffRow = z.object({
  id: uuid,
  version: column.text,
  digest: column.text,
  name: column.text,
  body: column.text,
  number: column.text,
  /** A local date of the clinic. */
  signedOn: column.date,
});
export type SignOff = z.infer<typeof signOffRow>;

export type ContentState = {
  version: string;
  digest: string;
  /** The latest of the edition this program holds; null: nobody has signed it off here. */
  current: SignOff | null;
  /** All others, the latest first: of older editions, and what a later one replaced. */
  earlier: SignOff[];
};

/** Whether the edition at hand was signed off in this clinic, and by whom. Bounded. */
export async function getContentState(db: Db<StaffActor>): Promise<ContentState> {
  const all = await rows(db, signOffRow)`
    SELECT "id", "version", "digest", "name", "body", "number", "signedOn"::text AS "signedOn"
    FROM "ContentSignOff" WHERE "clinicId" = ${db.actor.clinicId}::uuid
    ORDER BY "createdAt" DESC, "id" DESC LIMIT 50`;
  const { version, digest } = CONTENT;
  const current = all.find((one) => one.version === version && one.digest === digest) ?? null;
  return { version, digest, current, earlier: all.filter((one) => one !== current) };
}
