import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { EmptyState } from "@/app/_ui/states";
import { getRecordedFindings } from "@/lib/assessments/queries";
import type { StaffActor } from "@/lib/db/actor";
import type { Db } from "@/lib/db/scope";
import { listOwnCards } from "@/lib/education/queries";
import { shelfOf } from "@/lib/education/shelf";
import { emit } from "@/lib/events/emit";
import { getRevisions, listExercises } from "@/lib/exercises/queries";
import { asTherapist } from "@/lib/gates/gates";
import { getCurrent } from "@/lib/identity/current";
import { type PatientId, patientId as patientIdSchema } from "@/lib/ids";
import { mayPrescribe } from "@/lib/patients/policy";
import { getCare, getPatient } from "@/lib/patients/queries";
import { daysAsked } from "@/lib/plans/decisions/schema";
import { revisionsOf } from "@/lib/plans/from-library";
import { getLighterBeginning, hasLighter } from "@/lib/plans/lighter/queries";
import { phaseAlone } from "@/lib/plans/lighter/start";
import {
  getOpenDraft,
  getOpenPlan,
  getVersionContent,
  listIdentities,
  listVersions,
} from "@/lib/plans/queries";
import { listTemplates } from "@/lib/plans/shelf/queries";
import { getSafetyState } from "@/lib/safety/queries";
import { localDateAt } from "@/lib/time/local-day";
import { ReasonForm } from "../_components/reason-form";
import { Builder } from "./_components/builder";
import { builderCard, builderExercise, builderTemplate } from "./_components/builder-data";
import { Choosing } from "./_components/choosing";
import { thumbsOf } from "./_components/thumbs-of";

type Props = {
  params: Promise<{ patientId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The browser's title names no patient. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common"))("plan") };
}

/** All that the chooser and the builder need of a patient, whose plan is read with it; null where there is none. */
async function read(db: Db<StaffActor>, id: PatientId, wantsLighter: boolean) {
  const patient = await getPatient(db, id);
  const care = await getCare(db, id);
  if (!patient || !care) return null;
  await emit(db, { kind: "plan.read", patientId: id });
  const open = await getOpenPlan(db, id);
  const latest = open?.latest ?? null;
  const whole = latest && (await getVersionContent(db, latest.id));
  const draft = await getOpenDraft(db, id, db.actor.memberId, wantsLighter ? "lighter" : "plan");
  const library = await listExercises(db);
  const lighter = wantsLighter && whole ? await getLighterBeginning(db, id, whole, library) : null;
  const content = whole && wantsLighter ? phaseAlone(whole) : whole;
  const known = new Set<string>(library.map((exercise) => exercise.revisionId));
  const missing = revisionsOf(content, draft?.content, lighter?.begun).filter(
    (revision) => !known.has(revision),
  );
  const today = localDateAt(patient.zones, db.now);
  const versions = (await listVersions(db, id)).filter(
    (v) => latest && v.effectiveFrom >= (patient.episode?.startDate ?? ""),
  );
  return {
    patient,
    mayWrite: mayPrescribe(db.actor, care, db.now),
    open,
    latest: latest && content ? { ...latest, content } : null,
    draft,
    library,
    others: await getRevisions(db, missing),
    safety: await getSafetyState(db, id),
    assessed:
      patient.episode &&
      (await getRecordedFindings(db, id, { zones: patient.zones, since: patient.episode.startDate })),
    templates: await listTemplates(db),
    cards: shelfOf(await listOwnCards(db, db.actor.clinicId)),
    given: {
      today,
      identities: await listIdentities(db, id),
      nextNumber: open?.nextNumber ?? 1,
      lighter,
      endsLighter: !wantsLighter && (await hasLighter(db, id)),
      published: versions.map(({ number, effectiveFrom, endsOn }) => ({ number, effectiveFrom, endsOn })),
    },
  };
}

export default async function PlanPage({ params, searchParams }: Props) {
  const id = patientIdSchema.safeParse((await params).patientId);
  if (!id.success) notFound();
  const { start, template, form, days, for: purpose } = await searchParams;
  const found = await asTherapist((db) => read(db, id.data, purpose === "bad-days"));
  if (!found) notFound();
  const { patient, open, latest, draft, library, others, safety, assessed, templates, given } = found;
  const [t, locale, current] = [await getTranslations(), await getLocale(), await getCurrent()];
  const name = `${patient.givenName} ${patient.familyName}`;
  const namespaces = ["plan", "kinds", "common", "templates", "pause", "safety"] as const;

  if (!found.mayWrite)
    return (
      <Messages only={namespaces}>
        <ReasonForm patientId={patient.id} name={name} />
      </Messages>
    );
  if (!open)
    return (
      <div className="max-w-105 p-4">
        <EmptyState title={t("plan.closed.title")} text={t("plan.closed.text")} />
      </div>
    );
  if (!draft && (start === "choose" || !latest))
    return (
      <Messages only={namespaces}>
        <Choosing
          patient={{ ...patient, name, side: open.side }}
          {...{ library, templates, latest, safety, assessed }}
          asked={{ template, form }}
        />
      </Messages>
    );
  return (
    <Messages only={namespaces}>
      <Builder
        key={given.lighter ? "lighter" : "plan"}
        days={daysAsked.parse(days)}
        planName={latest?.planName ?? name}
        thumbs={thumbsOf([...others, ...library])}
        data={{
          patient: { id: patient.id, givenName: patient.givenName, name, side: open.side },
          ...given,
          zone: current?.zone ?? "UTC",
          locale,
          library: library.map((exercise) => builderExercise(exercise, locale)),
          others: others.map((exercise) => builderExercise(exercise, locale)),
          cards: found.cards.map(builderCard),
          templates: templates.map(builderTemplate),
          ...{ safety, latest, draft },
          dateOfBirth: patient.dateOfBirth,
        }}
      />
    </Messages>
  );
}
