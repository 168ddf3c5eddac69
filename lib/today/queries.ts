import { versionInForce } from "../adherence/day-state";
import { figures } from "../adherence/figures";
import { loadHistory, roughToday, spanFor } from "../adherence/queries";
import type { Share } from "../adherence/share";
import type { PatientActor } from "../db/actor";
import type { Db } from "../db/scope";
import { getRevisions } from "../exercises/queries";
import type { Figure, ListedStop } from "../exercises/schema";
import { textIn } from "../exercises/text";
import type { Prescription } from "../plans/schema";
import { type TodayView, todayView } from "./view";

/** What the phone needs of a prescription to show it, explain it and log it. */
export type TodayPrescription = {
  id: string;
  kind: Prescription["kind"];
  dose: Prescription["dose"];
  schedule: Prescription["schedule"];
  side: "left" | "right" | "both" | null;
  /** Sides to log one by one; empty where the exercise has none. */
  sides: ("left" | "right")[];
  note: string;
  exercise: {
    name: string;
    steps: string[];
    poseLabels: string[];
    lang: string;
    stops: ListedStop[];
    figure: Figure | null;
  } | null;
};

export type Today = TodayView & {
  givenName: string;
  therapist: string | null;
  clinicName: string;
  phase: string | null;
  planNumber: number | null;
  /** Dose adherence over 28 days with n of N; null is "not enough data". */
  figure: { share: Share | null; done: number; due: number; provisional: boolean } | null;
  prescriptions: TodayPrescription[];
};

type DetailRow = {
  id: string;
  kind: Prescription["kind"];
  dose: Prescription["dose"];
  schedule: Prescription["schedule"];
  side: TodayPrescription["side"];
  note: string;
  exerciseRevisionId: string | null;
};

/** The prescriptions of these versions' current phases, each as the newest of them writes it. */
const loadDetails = (db: Db, versionIds: readonly string[]): Promise<DetailRow[]> =>
  db.tx.$queryRaw<DetailRow[]>`
    SELECT * FROM (
      SELECT DISTINCT ON (r."prescriptionId") r."prescriptionId" AS "id", r."kind", r."dose", r."schedule", r."side", r."note",
        r."exerciseRevisionId", r."position"
      FROM "Prescription" r JOIN "Phase" f ON f."id" = r."phaseRowId" JOIN "PlanVersion" v ON v."id" = r."versionId"
      WHERE r."versionId" = ANY(${versionIds}::uuid[]) AND f."current"
      ORDER BY r."prescriptionId", v."publishedAt" DESC
    ) latest ORDER BY "position"`;

async function loadHead(db: Db<PatientActor>) {
  const rows = await db.tx.$queryRaw<
    { givenName: string; locale: string; clinicName: string; therapist: string | null }[]
  >`
    SELECT p."givenName", p."locale", c."name" AS "clinicName",
      (SELECT m."name" FROM "CareTeam" t JOIN "Member" m ON m."id" = t."memberId" WHERE t."patientId" = p."id"
        ORDER BY t."lead" DESC, t."since" LIMIT 1) AS "therapist"
    FROM "Patient" p JOIN "Clinic" c ON c."id" = p."clinicId" WHERE p."id" = ${db.actor.patientId}::uuid`;
  return rows[0];
}

function sidesOf(row: DetailRow, laterality: string | undefined): TodayPrescription["sides"] {
  if (laterality !== "unilateral" || row.kind === "rest-position" || row.side === null) return [];
  return row.side === "both" ? ["left", "right"] : [row.side];
}

/**
 * Everything the patient's phone needs: what is due, what was logged in the past 72 hours, the week ahead. The one
 * query behind the Today screen and `GET /api/v1/today`.
 */
export async function getToday(db: Db<PatientActor>): Promise<Today | null> {
  const head = await loadHead(db);
  const history = await loadHistory(db, db.actor.patientId, spanFor(roughToday(db)));
  if (!head || !history) return null;
  const view = todayView(history);
  const versions = view.days.map((day) => versionInForce(history, day.date)).filter((v) => v !== null);
  const details = await loadDetails(db, [...new Set(versions.map((v) => v.id))]);
  const revisions = await getRevisions(
    db,
    details.flatMap((d) => d.exerciseRevisionId ?? []),
  );
  const known = new Map(revisions.map((r) => [r.revisionId as string, r]));
  const month = figures(history)?.month.exercise;
  const present = versionInForce(history, view.date);
  const phase =
    present &&
    (await db.tx.phase.findFirst({
      where: { versionId: present.id, current: true },
      select: { name: true },
    }));
  return {
    ...view,
    givenName: head.givenName,
    therapist: head.therapist,
    clinicName: head.clinicName,
    phase: phase?.name ?? null,
    planNumber: present?.number ?? null,
    figure: month
      ? { share: month.da, done: month.done.shown, due: month.due.shown, provisional: month.provisional }
      : null,
    prescriptions: details.map((row) => {
      const revision = row.exerciseRevisionId ? known.get(row.exerciseRevisionId) : undefined;
      const text = revision && textIn(revision.text, head.locale);
      return {
        id: row.id,
        kind: row.kind,
        dose: row.dose,
        schedule: row.schedule,
        side: row.side,
        sides: sidesOf(row, revision?.laterality),
        note: row.note,
        exercise:
          revision && text
            ? {
                name: text.plainName,
                steps: text.steps,
                poseLabels: text.poseLabels,
                lang: head.locale in revision.text ? head.locale : "en",
                stops: revision.stops,
                figure: revision.figure,
              }
            : null,
      };
    }),
  };
}
