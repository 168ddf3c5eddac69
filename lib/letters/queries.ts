import { z } from "zod";
import { findRedFlag } from "../alerts/queries";
import type { StoredFacts } from "../alerts/stored";
import { getConclusion } from "../assessments/queries";
import { getCourse } from "../body-charts/queries";
import { getClinic, memberName } from "../clinics/queries";
import type { StaffActor } from "../db/actor";
import { Prisma } from "../db/generated/client";
import { rows } from "../db/rows";
import type { Db } from "../db/scope";
import { listLadders } from "../deliveries/lists/queries";
import { listGoalRecords } from "../goals/queries";
import { type AlertId, alertId, type LetterId, letterId, type PatientId, patientId } from "../ids";
import { listMeasureRows } from "../measures/queries";
import { getZones } from "../patients/queries";
import { type Chart, getChart } from "../record/queries";
import { column } from "../stored";
import { factsOf, type LetterFacts, type SignsSource } from "./facts";
import { storedBasis, storedContent } from "./stored";
import { LETTER_KINDS } from "./vocabulary";

const { text } = column;
const letterRow = z.object({
  ...{ id: letterId, patientId, kind: z.enum(LETTER_KINDS), alertId: alertId.nullable() },
  ...{ recipient: text, opening: text, findings: text, request: text, next: text },
  ...{ sections: z.array(text), basis: storedBasis, savedAt: column.instant },
  /** Who saved it last, or issued it; null for a member whose name is gone. */
  by: text.nullable(),
  issuedAt: column.instant.nullable(),
  content: storedContent.nullable(),
  replacesId: letterId.nullable(),
  /** When the letter was issued that this one corrects. */
  replacedOn: column.instant.nullable(),
  /** The issued letter that corrects this one. */
  replacedById: letterId.nullable(),
});
export type Letter = z.infer<typeof letterRow>;

const replacedBy = Prisma.sql`(SELECT n."id" FROM "Letter" n WHERE n."clinicId" = l."clinicId"
    AND n."patientId" = l."patientId" AND n."replacesId" = l."id" AND n."issuedAt" IS NOT NULL)`;

/** One letter as it is written or was issued; null for an unknown or foreign id. */
export async function getLetter(db: Db<StaffActor>, id: LetterId): Promise<Letter | null> {
  const [found] = await rows(db, letterRow)`
    SELECT l."id", l."patientId", l."kind", l."alertId", l."recipient", l."opening", l."findings", l."request", l."next",
      l."sections", l."basis", to_json(l."savedAt") #>> '{}' AS "savedAt", to_json(l."issuedAt") #>> '{}' AS "issuedAt",
      l."content", l."replacesId", to_json(r."issuedAt") #>> '{}' AS "replacedOn", m."name" AS "by",
      ${replacedBy} AS "replacedById"
    FROM "Letter" l LEFT JOIN "Member" m ON m."id" = coalesce(l."issuedBy", l."savedBy")
    LEFT JOIN "Letter" r ON r."clinicId" = l."clinicId" AND r."patientId" = l."patientId" AND r."id" = l."replacesId"
    WHERE l."id" = ${id}::uuid`;
  return found ?? null;
}

const listedRow = letterRow
  .pick({
    id: true,
    kind: true,
    recipient: true,
    savedAt: true,
    by: true,
    issuedAt: true,
    replacedById: true,
  })
  .extend({ corrects: column.bool });
export type ListedLetter = z.infer<typeof listedRow>;

/** On the record; so many letters are more than an episode has. */
const SHOWN = 30;

/**
 * The letters of a person, what is not issued first and then the latest.
 * @param records the patient's, and those that were merged into it
 */
export const listLetters = (db: Db<StaffActor>, records: readonly PatientId[]): Promise<ListedLetter[]> =>
  rows(db, listedRow)`
    SELECT l."id", l."kind", l."recipient", to_json(l."savedAt") #>> '{}' AS "savedAt", m."name" AS "by",
      to_json(l."issuedAt") #>> '{}' AS "issuedAt", l."replacesId" IS NOT NULL AS "corrects", ${replacedBy} AS "replacedById"
    FROM "Letter" l LEFT JOIN "Member" m ON m."id" = coalesce(l."issuedBy", l."savedBy")
    WHERE l."clinicId" = ${db.actor.clinicId}::uuid AND l."patientId" = ANY(${[...records]}::uuid[])
    ORDER BY l."issuedAt" DESC NULLS FIRST, l."savedAt" DESC, l."id" LIMIT ${SHOWN}`;

const sourceRow = z.object({ source: text, by: text.nullable() });

/** Who brought a warning sign in. What the patient answered, or stopped for, has nobody else's name but a helper's. */
async function sourceOf(db: Db<StaffActor>, facts: StoredFacts, helper: string | null): Promise<SignsSource> {
  const { screeningId, logId, assessmentId, memberId } = facts;
  if (assessmentId) return { from: "examined", by: memberId ? await memberName(db, memberId) : null };
  if (helper) return { from: "helper", by: helper };
  const [found] = await rows(db, sourceRow)`
    SELECT s."source", m."name" AS "by" FROM (
      SELECT "clinicId", "source", "authorId" FROM "Screening" WHERE "id" = ${screeningId ?? null}::uuid
      UNION ALL
      SELECT "clinicId", "source", "authorId" FROM "DoseLog" WHERE "id" = ${logId ?? null}::uuid) s
    LEFT JOIN "Member" m ON m."clinicId" = s."clinicId" AND m."userId" = s."authorId" LIMIT 1`;
  return found && found.source !== "patient"
    ? { from: "staff", by: found.by }
    : { from: "patient", by: null };
}

async function flagOf(db: Db<StaffActor>, chart: Chart, id: AlertId | null) {
  const records = [chart.id, ...chart.mergedHere.map((record) => record.id)];
  const which = id ? { id } : chart.episode && { since: chart.episode.startDate };
  const found = which && (await findRedFlag(db, records, which));
  if (!found) return null;
  const ladder = (await listLadders(db, [found.id])).get(found.id) ?? null;
  return { found, source: await sourceOf(db, found.facts, found.helper), ladder };
}

/** Of the charts a letter has the first, and the last beside the one before it. */
const LAST_CHARTS = 2;

/** The record that a letter is about, with what may go along. */
export type LetterRecord = { chart: Chart; facts: LetterFacts };

/**
 * What a letter may say of a record, as it is now; null for an unknown or foreign id. A fixed number of statements.
 * @param about the warning sign that it is about; null for the latest of the episode
 */
export async function readRecord(
  db: Db<StaffActor>,
  id: PatientId,
  about: AlertId | null,
): Promise<LetterRecord | null> {
  const [chart, clinic] = [await getChart(db, id), await getClinic(db)];
  if (!chart || !clinic) return null;
  const zones = await getZones(db, id);
  const goals = await listGoalRecords(db, id, zones);
  const facts = factsOf({
    ...{ chart, clinic, flag: await flagOf(db, chart, about) },
    assessment: chart.episode && (await getConclusion(db, id, { zones, since: chart.episode.startDate })),
    measured: await listMeasureRows(db, id, { zones, today: chart.today, goals }),
    charts: (await getCourse(db, id, LAST_CHARTS))?.charts ?? [],
  });
  return { chart, facts };
}
