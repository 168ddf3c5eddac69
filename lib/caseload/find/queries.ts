import { z } from "zod";
import { Prisma } from "../../db/generated/client";
import { rows } from "../../db/rows";
import type { Db } from "../../db/scope";
import { plainDigits } from "../../digits";
import { type PatientId, patientId } from "../../ids";
import { IN_USE } from "../../patients/queries";
import { column } from "../../stored";
import { typedDates } from "../../time/typed-date";
import { BY_NAME } from "../queries";
import type { FindPatient } from "../schema";

const foundPatient = z.object({
  id: patientId,
  givenName: column.text,
  familyName: column.text,
  dateOfBirth: column.date,
  open: column.bool,
});
export type FoundPatient = z.infer<typeof foundPatient>;
const foundRow = foundPatient.extend({ total: column.int });

/** `total` counts those beyond the ones listed, too. */
export type FoundPatients = { patients: FoundPatient[]; total: number };

const foundColumns = Prisma.sql`p."id", p."givenName", p."familyName", p."dateOfBirth"::text,
  EXISTS (SELECT 1 FROM "Episode" e WHERE e."clinicId" = p."clinicId" AND e."patientId" = p."id" AND e."endDate" IS NULL) AS "open"`;

/** Those of these patients that are in use, in no order. */
export async function listFound(db: Db, ids: readonly PatientId[]): Promise<FoundPatient[]> {
  if (db.actor.kind === "auth" || ids.length === 0) return [];
  return rows(db, foundPatient)`
    SELECT ${foundColumns} FROM "Patient" p
    WHERE p."clinicId" = ${db.actor.clinicId}::uuid AND ${IN_USE} AND p."id" = ANY(${[...ids]}::uuid[])`;
}

/** "Mueller" and "Müller" are one name, whichever of the two is on record. */
const spellings = (word: string): string[] => [
  ...new Set([
    word,
    word.replace(/([aou])e/giu, "$1"),
    word.normalize("NFC").replace(/[äöü]/giu, (letter) => `${letter.normalize("NFD").charAt(0)}e`),
  ]),
];

const FIRST = 10;
const ALL = 200;
const FEWEST_DIGITS = 4;

/**
 * Patients of the clinic who match what was typed: every word is part of the name, whatever its case, accents, umlauts or
 * apostrophes; or it is the date of birth, or part of the phone number. Those in care come first, then
 * names that begin so. At most 10, or 200 where all are asked for.
 */
export async function findPatients(db: Db, { text, all }: FindPatient): Promise<FoundPatients> {
  const words = text.split(/[\s,;]+/u).filter((word) => word !== "");
  if (db.actor.kind === "auth" || words.length === 0) return { patients: [], total: 0 };
  const born = typedDates(text);
  const plain = plainDigits(text);
  const digits = plain.replace(/\D/gu, "").replace(/^0+/u, "");
  const called = /^[\d\s()+./-]+$/u.test(plain) && digits.length >= FEWEST_DIGITS;
  const holds = (word: string) => Prisma.sql`p."searchKey" LIKE '%' || app_fold(${word}) || '%'`;
  const named = words.map((word) => Prisma.sql`(${Prisma.join(spellings(word).map(holds), " OR ")})`);
  // "mar" is Marta before it is Kumar.
  const begun = (word: string) => Prisma.sql`' ' || p."searchKey" LIKE '% ' || app_fold(${word}) || '%'`;
  const begins = Prisma.join(words.map(begun), " AND ");
  const matches = [
    Prisma.sql`(app_fold(${text}) <> '' AND ${Prisma.join(named, " AND ")})`,
    ...(born.length > 0 ? [Prisma.sql`p."dateOfBirth" = ANY(${born}::date[])`] : []),
    ...(called ? [Prisma.sql`p."phoneKey" LIKE '%' || ${digits} || '%'`] : []),
  ];
  const found = await rows(db, foundRow)`
    SELECT ${foundColumns}, count(*) OVER ()::int AS "total"
    FROM "Patient" p WHERE p."clinicId" = ${db.actor.clinicId}::uuid AND ${IN_USE} AND (${Prisma.join(matches, " OR ")})
    ORDER BY "open" DESC, (${begins}) DESC, ${BY_NAME} LIMIT ${all ? ALL : FIRST}`;
  return { patients: found.map(({ total, ...patient }) => patient), total: found[0]?.total ?? 0 };
}
