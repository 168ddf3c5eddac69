import { z } from "zod";
import type { Stop } from "../../alerts/holds/queries";
import { storedFacts } from "../../alerts/stored";
import { ALERT_KINDS, RED_FLAGS } from "../../alerts/vocabulary";
import type { StaffActor } from "../../db/actor";
import { instantOf } from "../../db/dates";
import { rows } from "../../db/rows";
import type { Db } from "../../db/scope";
import { getRevisions, listExercises } from "../../exercises/queries";
import { storedText } from "../../exercises/stored";
import { alertId, type PlanVersionId, type PrescriptionId, patientId } from "../../ids";
import { newId } from "../../new-id";
import { getSafetyState } from "../../safety/queries";
import { column } from "../../stored";
import { isFromLibrary } from "../from-library";
import { type Draft, getOpenDraft, getOpenPlan, getVersionContent, listIdentities } from "../queries";
import type { PlanContent } from "../schema";
import type { DecisionContext } from "./decided-plan";
import { DECISIONS } from "./vocabulary";

/** The plan that a decision changes, and what it is decided with. */
export type Decidable = {
  content: PlanContent;
  /** What this member has begun on the latest version; null where they have not. */
  draft: Pick<Draft, "id" | "revision"> | null;
  name: string;
  baseVersionId: PlanVersionId;
  versionNumber: number;
  context: DecisionContext;
};

type Asked = Pick<Stop, "patientId"> & { begun?: boolean; of?: PlanVersionId };

/**
 * Null where no plan was published in the open episode.
 * @param begun false: as it is published, whatever this member has begun
 * @param of the version that is decided about, where that need not be the latest: one for some days may have ended
 */
export async function loadDecidable(
  db: Db<StaffActor>,
  { patientId, begun: withBegun = true, of }: Asked,
): Promise<Decidable | null> {
  const open = await getOpenPlan(db, patientId);
  const published = open?.latest && (await getVersionContent(db, of ?? open.latest.id));
  if (!open?.latest || !published) return null;
  const begun = withBegun ? await getOpenDraft(db, patientId, db.actor.memberId) : null;
  const isOfLatest = of === undefined || of === open.latest.id;
  const draft = isOfLatest && begun?.baseVersionId === open.latest.id ? begun : null;
  const content = draft?.content ?? published;
  const library = await listExercises(db);
  const known = new Set<string>(library.map(({ revisionId }) => revisionId));
  const named = content.phases.flatMap(({ prescriptions }) => prescriptions).filter(isFromLibrary);
  const older = named.map((entry) => entry.exerciseRevisionId).filter((id) => !known.has(id));
  return {
    content,
    draft,
    name: draft?.name ?? open.latest.planName,
    baseVersionId: open.latest.id,
    versionNumber: open.latest.number,
    context: {
      exercises: [...(await getRevisions(db, older)), ...library],
      safety: await getSafetyState(db, patientId),
      side: open.side,
      identities: await listIdentities(db, patientId),
      newId: () => newId<PrescriptionId>(),
    },
  };
}

const undecidedRow = z.object({
  id: alertId,
  patientId,
  patientName: column.text,
  kind: z.enum(ALERT_KINDS),
  facts: storedFacts,
  at: column.timestamp,
  decision: z.enum(DECISIONS).nullable(),
  text: storedText.nullable(),
});

/** A stop or a red flag that is still open, as a list of several patients tells it. */
export type Undecided = Omit<z.infer<typeof undecidedRow>, "facts" | "at"> & {
  /** When it was stopped, or told. Instant. */
  stoppedAt: string;
};

/** More than anybody decides in a day; whoever has more of them open works from the oldest on. */
const UNDECIDED_LIMIT = 50;

/**
 * What waits for this clinician, of the patients they lead from the first moment on, and what came on their list since:
 * red flags, which lock a whole plan, then stops, whoever has waited longest first. One of which it is decided that somebody calls first, or that waits for
 * its plan, is among them. Of a merged record nobody decides. It looks through what stands open in the clinic, and at the
 * rest for what it lists alone.
 */
export async function listUndecided(db: Db<StaffActor>): Promise<Undecided[]> {
  const { clinicId, memberId, kind } = db.actor;
  if (kind !== "clinician") return [];
  const found = await rows(db, undecidedRow)`
    WITH own AS MATERIALIZED (
      SELECT a."id", a."patientId", a."kind", a."facts", a."at", a."decision" FROM "Alert" a
      WHERE a."clinicId" = ${clinicId}::uuid AND a."acknowledgedAt" IS NULL
        AND (a."kind" = ANY(${RED_FLAGS}::text[]) OR (a."facts" ->> 'hold') IS NOT NULL)
        AND (EXISTS (SELECT 1 FROM "CareTeam" c WHERE c."clinicId" = a."clinicId" AND c."patientId" = a."patientId"
            AND c."memberId" = ${memberId}::uuid AND c."lead")
          OR EXISTS (SELECT 1 FROM "Delivery" d WHERE d."clinicId" = a."clinicId" AND d."alertId" = a."id"
            AND d."memberId" = ${memberId}::uuid AND d."channel" = 'app'))
        AND NOT EXISTS (SELECT 1 FROM "Patient" m WHERE m."clinicId" = a."clinicId" AND m."id" = a."patientId"
          AND m."mergedIntoId" IS NOT NULL)
      ORDER BY a."kind" = ANY(${RED_FLAGS}::text[]) DESC, a."at", a."id" LIMIT ${UNDECIDED_LIMIT})
    SELECT a."id", a."patientId", p."givenName" || ' ' || p."familyName" AS "patientName", a."kind", a."facts", a."at",
      a."decision", n."text"
    FROM own a
    JOIN "Patient" p ON p."clinicId" = ${clinicId}::uuid AND p."id" = a."patientId"
    LEFT JOIN "DoseLog" l ON l."patientId" = a."patientId" AND l."id" = (a."facts" ->> 'logId')::uuid
    LEFT JOIN LATERAL (SELECT r."text" FROM "Prescription" q JOIN "PlanVersion" v ON v."id" = q."versionId"
      JOIN "ExerciseRevision" r ON r."id" = q."exerciseRevisionId"
      WHERE q."patientId" = a."patientId" AND q."prescriptionId" = l."prescriptionId"
      ORDER BY v."publishedAt" DESC LIMIT 1) n ON true
    WHERE l."id" IS NOT NULL OR a."kind" = ANY(${RED_FLAGS}::text[])
    ORDER BY a."kind" = ANY(${RED_FLAGS}::text[]) DESC, a."at", a."id"`;
  return found.map(({ facts, at, ...rest }) => ({
    ...rest,
    stoppedAt: facts.toldAt ?? instantOf(at).toString(),
  }));
}
