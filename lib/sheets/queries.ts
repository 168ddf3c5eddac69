import { z } from "zod";
import { isHeld } from "../adherence/history/day-state";
import type { PlanHistory } from "../adherence/history/history";
import { loadHistory } from "../adherence/history/queries";
import { getStandingStop } from "../alerts/queries";
import { emergencyNumber } from "../clinics/emergency-number";
import { getClinic } from "../clinics/queries";
import { getConsentNow } from "../consents/queries";
import type { StaffActor } from "../db/actor";
import { rows } from "../db/rows";
import type { Db } from "../db/scope";
import { storedBody } from "../dose-logs/stored";
import { getRevisions } from "../exercises/queries";
import { type PatientId, planVersionId, prescriptionId, type SheetId, sheetId, uuid } from "../ids";
import { recordingRefused } from "../patients/policy";
import { getCare, getPatient } from "../patients/queries";
import { isFromLibrary } from "../plans/from-library";
import { listPrescriptionsOf, type NamedPrescription } from "../plans/queries";
import type { ErrorCode } from "../result";
import { getDueScreening } from "../screenings/queries";
import { column } from "../stored";
import { addDays, type LocalDate } from "../time/calendar-date";
import { localDateAt, presentZone } from "../time/local-day";
import { describePrescription, type TodayPrescription } from "../today/prescription";
import { areWithheld } from "../today/withhold";
import { storedRows } from "./stored";
import { PAGE_SIZES, SHEET_DAYS } from "./vocabulary";
import { changeIn, type Last, type Sheet, type SheetLine, sheetWeek, type WeekLog } from "./week";

const headRow = z.object({
  id: sheetId,
  versionId: planVersionId,
  number: column.int,
  fromDate: column.date,
  size: z.enum(PAGE_SIZES),
  large: column.bool,
  printedAt: column.timestamp,
  by: column.text.nullable(),
  rows: storedRows,
});
export type SheetHead = z.infer<typeof headRow>;

/** A sheet of this very patient; null for an unknown or foreign id. */
export async function getSheet(
  db: Db<StaffActor>,
  patientId: PatientId,
  id: SheetId,
): Promise<SheetHead | null> {
  const [found] = await rows(db, headRow)`
    SELECT s."id", s."versionId", s."number", s."fromDate"::text, s."size", s."large", s."printedAt", m."name" AS "by", s."rows"
    FROM "Sheet" s LEFT JOIN "Member" m ON m."clinicId" = s."clinicId" AND m."id" = s."printedBy"
    WHERE s."clinicId" = ${db.actor.clinicId}::uuid AND s."patientId" = ${patientId}::uuid AND s."id" = ${id}::uuid`;
  return found ?? null;
}

const listed = z.object({
  ...headRow.omit({ rows: true, versionId: true }).shape,
  number: column.int,
});
export type ListedSheet = z.infer<typeof listed>;

/** The last sheets of a patient, newest first. */
export const listSheets = (db: Db<StaffActor>, patientId: PatientId): Promise<ListedSheet[]> =>
  rows(db, listed)`
    SELECT s."id", s."number", s."fromDate"::text, s."size", s."large", s."printedAt", m."name" AS "by"
    FROM "Sheet" s LEFT JOIN "Member" m ON m."clinicId" = s."clinicId" AND m."id" = s."printedBy"
    WHERE s."clinicId" = ${db.actor.clinicId}::uuid AND s."patientId" = ${patientId}::uuid
    ORDER BY s."number" DESC LIMIT 12`;

const logRow = z.object({
  id: uuid,
  prescriptionId,
  localDate: column.date,
  slot: column.int.nullable(),
  body: storedBody,
  undone: column.bool,
  at: column.timestamp,
  by: column.text.nullable(),
});

/** All logs of the sheet's lines on its days, as they stand by their latest correction. */
export async function listWeekLogs(
  db: Db<StaffActor>,
  patientId: PatientId,
  { fromDate, rows: lines }: Sheet,
): Promise<WeekLog[]> {
  const found = await rows(db, logRow)`
    SELECT l."id", l."prescriptionId", l."localDate"::text, l."slot", coalesce(c."body", l."body") AS "body",
      coalesce(c."kind" = 'undo', false) AS "undone", coalesce(c."correctedAt", l."loggedAt") AS "at", m."name" AS "by"
    FROM "DoseLog" l LEFT JOIN LATERAL (
      SELECT k."kind", k."body", k."correctedAt", k."authorId" FROM "LogCorrection" k
      WHERE k."clinicId" = l."clinicId" AND k."patientId" = l."patientId" AND k."logId" = l."id"
        AND (l."source" = 'patient' OR k."source" <> 'patient')
      ORDER BY k."correctedAt" DESC, k."id" DESC LIMIT 1) c ON true
    LEFT JOIN "Member" m ON m."clinicId" = l."clinicId" AND m."userId" = coalesce(c."authorId", l."authorId")
    WHERE l."clinicId" = ${db.actor.clinicId}::uuid AND l."patientId" = ${patientId}::uuid
      AND l."localDate" BETWEEN ${fromDate}::date AND ${addDays(fromDate, SHEET_DAYS - 1)}::date
      AND l."prescriptionId" = ANY(${lines.map((line) => line.prescriptionId)}::uuid[])
    ORDER BY l."loggedAt", l."id"`;
  return found.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** What of the plan the days of a sheet hang on: its days, and the week that "n days a week" is counted in. */
export const sheetHistory = (
  db: Db<StaffActor>,
  patientId: PatientId,
  from: LocalDate,
): Promise<PlanHistory | null> =>
  loadHistory(db, patientId, { from: addDays(from, -SHEET_DAYS), to: addDays(from, 2 * SHEET_DAYS) });

/** Why nobody exercises at present, on paper no more than on the phone; null where they may. */
export type Withheld = "stopped" | "withdrawn" | "consent" | "asked";

export async function getWithheld(
  db: Db<StaffActor>,
  patientId: PatientId,
  today: LocalDate,
): Promise<Withheld | null> {
  if (await getStandingStop(db, patientId)) return "stopped";
  const consent = await getConsentNow(db, patientId);
  if (consent.withheld === "logging") return "withdrawn";
  if (consent.withheld !== null) return "consent";
  const asked = await getDueScreening(db, patientId, today);
  return areWithheld({ asked, consent }) ? "asked" : null;
}

export type SheetPage = Omit<SheetHead, "rows" | "versionId"> & {
  patientId: PatientId;
  givenName: string;
  familyName: string;
  zone: string;
  lines: SheetLine[];
  last: Last | null;
  changedOn: LocalDate | null;
  /** As the sheet's own version writes them. */
  names: NamedPrescription[];
  withheld: Withheld | null;
  /** Why the signed-in member may not enter it; null when they may. */
  refused: ErrorCode | null;
};

/** What is needed to enter a sheet that came back; null for an unknown or foreign id. A fixed number of statements. */
export async function getSheetPage(
  db: Db<StaffActor>,
  patientId: PatientId,
  id: SheetId,
): Promise<SheetPage | null> {
  const sheet = await getSheet(db, patientId, id);
  const patient = sheet && (await getPatient(db, patientId));
  const history = sheet && (await sheetHistory(db, patientId, sheet.fromDate));
  if (!sheet || !patient || !history) return null;
  const { rows: _, versionId, ...head } = sheet;
  const printed = await listPrescriptionsOf(db, versionId);
  return {
    ...head,
    patientId,
    givenName: patient.givenName,
    familyName: patient.familyName,
    zone: presentZone(patient.zones),
    ...sheetWeek(sheet, await listWeekLogs(db, patientId, sheet), history),
    names: printed.map(({ prescription, text }) => ({ prescription, text })),
    withheld: await getWithheld(db, patientId, localDateAt(history.zones, db.now)),
    refused: recordingRefused(db.actor, await getCare(db, patientId), db.now),
  };
}

/** All that stands on a sheet; what is to be done as it was printed, who and whom to call as they are now. */
export type Handout = SheetHead & {
  name: string;
  dateOfBirth: string;
  therapist: string | null;
  clinicName: string;
  clinicPhone: string | null;
  emergencyNumber: string | null;
  zone: string;
  today: LocalDate;
  /** The first of its days from which another plan is in force. */
  changesOn: LocalDate | null;
  items: (TodayPrescription & { boxes: readonly number[] })[];
};

/** What is printed of a sheet, and why it is not; null for an unknown or foreign id. */
export async function getHandout(
  db: Db<StaffActor>,
  patientId: PatientId,
  id: SheetId,
): Promise<{ handout: Handout; withheld: Withheld | null } | null> {
  const sheet = await getSheet(db, patientId, id);
  const patient = sheet && (await getPatient(db, patientId));
  const history = sheet && (await sheetHistory(db, patientId, sheet.fromDate));
  const clinic = await getClinic(db);
  if (!sheet || !patient || !history || !clinic) return null;
  const today = localDateAt(history.zones, db.now);
  const printed = new Map(
    (await listPrescriptionsOf(db, sheet.versionId)).map(({ prescription }) => [
      prescription.id,
      prescription,
    ]),
  );
  const revisions = new Map(
    (
      await getRevisions(
        db,
        [...printed.values()].flatMap((one) => (isFromLibrary(one) ? [one.exerciseRevisionId] : [])),
      )
    ).map((revision) => [revision.revisionId as string, revision]),
  );
  const items = sheet.rows.flatMap(({ prescriptionId: own, boxes }) => {
    const found = printed.get(own);
    if (!found) return [];
    const inLibrary = isFromLibrary(found) ? found : null;
    const revision = revisions.get(inLibrary?.exerciseRevisionId ?? "");
    const exerciseSlug = revision && !revision.own ? revision.slug : null;
    const row = {
      ...found,
      side: inLibrary?.side ?? null,
      exerciseRevisionId: inLibrary?.exerciseRevisionId ?? null,
      inForce: true,
    };
    const held = isHeld(history, { id: own, kind: found.kind, exerciseSlug }, today);
    return [{ ...describePrescription(row, revision, { locale: patient.locale, held }), boxes }];
  });
  const lead = patient.careTeam.find((member) => member.lead) ?? patient.careTeam[0];
  return {
    handout: {
      ...sheet,
      name: `${patient.givenName} ${patient.familyName}`,
      dateOfBirth: patient.dateOfBirth,
      therapist: lead?.name ?? null,
      clinicName: clinic.name,
      clinicPhone: clinic.phone,
      emergencyNumber: emergencyNumber(clinic.country),
      zone: clinic.zone,
      today,
      changesOn: changeIn(history, sheet),
      items,
    },
    withheld: await getWithheld(db, patientId, today),
  };
}
