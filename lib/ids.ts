import { z } from "zod";

// A page's policy lets nothing be made of a text that runs. zod would find that out by trying, which counts as a breach; every
// schema that a page has is made after this file.
z.config({ jitless: "window" in globalThis });

/** A UUID that can't be mistaken for the id of something else. Ids are made by the client or the app. */
type Id<Name extends string> = string & z.BRAND<Name>;

/** Written in lowercase, as the database answers it: ids are compared letter by letter. */
export const uuid = z.uuid().toLowerCase();

const id = <Name extends string>(_name: Name) => uuid.transform((value) => value as Id<Name>);

export const clinicId = id("ClinicId");
export const userId = id("UserId");
export const memberId = id("MemberId");
export const patientId = id("PatientId");
export const episodeId = id("EpisodeId");
export const planVersionId = id("PlanVersionId");
export const draftId = id("DraftId");
export const templateId = id("TemplateId");
export const templateVersionId = id("TemplateVersionId");
export const phaseId = id("PhaseId");
export const prescriptionId = id("PrescriptionId");
export const exerciseId = id("ExerciseId");
export const exerciseRevisionId = id("ExerciseRevisionId");
export const doseLogId = id("DoseLogId");
export const bodyChartId = id("BodyChartId");
export const screeningId = id("ScreeningId");
export const consentId = id("ConsentId");
export const pauseId = id("PauseId");
export const excuseId = id("ExcuseId");
export const alertId = id("AlertId");
export const knownSignsId = id("KnownSignsId");
export const conditionId = id("ConditionId");
export const goalId = id("GoalId");
export const inviteId = id("InviteId");
export const correctionRequestId = id("CorrectionRequestId");
export const helperId = id("HelperId");
export const assessmentId = id("AssessmentId");
export const sheetId = id("SheetId");
export const letterId = id("LetterId");
export const visitId = id("VisitId");
export const noteTemplateId = id("NoteTemplateId");
export const taskId = id("TaskId");
export const ownMeasureId = id("OwnMeasureId");
export const measureResultId = id("MeasureResultId");
export const measureScheduleId = id("MeasureScheduleId");
export const messageId = id("MessageId");
export const messagePictureId = id("MessagePictureId");
export const monitoringId = id("MonitoringId");
export const monitoringTimeId = id("MonitoringTimeId");
export const messageTemplateId = id("MessageTemplateId");
export const caseloadViewId = id("CaseloadViewId");

export type ClinicId = z.infer<typeof clinicId>;
export type UserId = z.infer<typeof userId>;
export type MemberId = z.infer<typeof memberId>;
export type PatientId = z.infer<typeof patientId>;
export type EpisodeId = z.infer<typeof episodeId>;
export type PlanVersionId = z.infer<typeof planVersionId>;
export type DraftId = z.infer<typeof draftId>;
export type TemplateId = z.infer<typeof templateId>;
export type TemplateVersionId = z.infer<typeof templateVersionId>;
export type PhaseId = z.infer<typeof phaseId>;
export type PrescriptionId = z.infer<typeof prescriptionId>;
export type ExerciseId = z.infer<typeof exerciseId>;
export type ExerciseRevisionId = z.infer<typeof exerciseRevisionId>;
export type DoseLogId = z.infer<typeof doseLogId>;
export type BodyChartId = z.infer<typeof bodyChartId>;
export type ScreeningId = z.infer<typeof screeningId>;
export type ConsentId = z.infer<typeof consentId>;
export type PauseId = z.infer<typeof pauseId>;
export type ExcuseId = z.infer<typeof excuseId>;
export type AlertId = z.infer<typeof alertId>;
export type KnownSignsId = z.infer<typeof knownSignsId>;
export type ConditionId = z.infer<typeof conditionId>;
export type GoalId = z.infer<typeof goalId>;
export type InviteId = z.infer<typeof inviteId>;
export type CorrectionRequestId = z.infer<typeof correctionRequestId>;
export type HelperId = z.infer<typeof helperId>;
export type AssessmentId = z.infer<typeof assessmentId>;
export type SheetId = z.infer<typeof sheetId>;
export type LetterId = z.infer<typeof letterId>;
export type VisitId = z.infer<typeof visitId>;
export type NoteTemplateId = z.infer<typeof noteTemplateId>;
export type TaskId = z.infer<typeof taskId>;
export type OwnMeasureId = z.infer<typeof ownMeasureId>;
export type MeasureResultId = z.infer<typeof measureResultId>;
export type MeasureScheduleId = z.infer<typeof measureScheduleId>;
export type MonitoringId = z.infer<typeof monitoringId>;
export type MonitoringTimeId = z.infer<typeof monitoringTimeId>;
export type MessageId = z.infer<typeof messageId>;
export type MessagePictureId = z.infer<typeof messagePictureId>;
export type MessageTemplateId = z.infer<typeof messageTemplateId>;
export type CaseloadViewId = z.infer<typeof caseloadViewId>;

const identified = z.object({ id: uuid });

/** The id of what is malformed otherwise, to answer under; null where it has none. */
export const idIn = (raw: unknown): string | null => identified.safeParse(raw).data?.id ?? null;
