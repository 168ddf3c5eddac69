import { z } from "zod";
import type { StaffActor } from "../../db/actor";
import { rows } from "../../db/rows";
import type { Db } from "../../db/scope";
import { SIDES } from "../../exercises/vocabulary";
import { patientId } from "../../ids";
import { column } from "../../stored";
import { IN_USE } from "../queries";
import { type Likeness, likenessOf, PHONE_END, swappedDate } from "./likeness";

export type Person = { givenName: string; familyName: string; dateOfBirth: string; phone: string };

const likelyRow = z.object({
  id: patientId,
  givenName: column.text,
  familyName: column.text,
  dateOfBirth: column.date,
  /** Leg of the last episode, and the day on which the first began. */
  side: z.enum(SIDES).nullable(),
  since: column.date.nullable(),
  name: column.text,
  phone: column.text.nullable(),
  typed: column.text,
});

/** A record that may be of the same person, with what tells people apart. */
export type LikelyRecord = Omit<z.infer<typeof likelyRow>, "name" | "phone" | "typed"> & {
  likeness: Likeness;
};

const BOUND = 200;
const SHOWN = 5;
const RANK: readonly Likeness[] = ["same", "near-name", "swapped-date", "phone"];

/** The records of the clinic that may be of this person, the likeliest first, at most five. One statement. */
export async function findLikely(db: Db<StaffActor>, person: Person): Promise<LikelyRecord[]> {
  const { dateOfBirth } = person;
  const digits = person.phone.replace(/\D/gu, "").replace(/^0+/u, "");
  const end = digits.length >= PHONE_END ? digits.slice(-PHONE_END) : null;
  const found = await rows(db, likelyRow)`
    SELECT p."id", p."givenName", p."familyName", p."dateOfBirth"::text, p."searchKey" AS "name", p."phoneKey" AS "phone",
      app_fold(${`${person.givenName} ${person.familyName}`}) AS "typed",
      (SELECT e."side" FROM "Episode" e WHERE e."clinicId" = p."clinicId" AND e."patientId" = p."id"
        ORDER BY e."endDate" DESC NULLS FIRST, e."startDate" DESC, e."id" DESC LIMIT 1) AS "side",
      (SELECT min(e."startDate")::text FROM "Episode" e
        WHERE e."clinicId" = p."clinicId" AND e."patientId" = p."id") AS "since"
    FROM "Patient" p
    WHERE p."clinicId" = ${db.actor.clinicId}::uuid AND ${IN_USE}
      AND (p."dateOfBirth" = ANY(${[dateOfBirth, swappedDate(dateOfBirth)]}::date[])
        OR right(p."phoneKey", ${PHONE_END}::int) = ${end}::text)
    ORDER BY p."id" LIMIT ${BOUND}`;
  return found
    .flatMap(({ name, phone, typed, ...record }) => {
      const likeness = likenessOf(
        { name: typed, dateOfBirth, phone: digits || null },
        { name, dateOfBirth: record.dateOfBirth, phone },
      );
      return likeness ? [{ ...record, likeness }] : [];
    })
    .sort((a, b) => RANK.indexOf(a.likeness) - RANK.indexOf(b.likeness))
    .slice(0, SHOWN);
}
