import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { EmptyState } from "@/app/_ui/states";
import { asTherapist } from "@/lib/gates/gates";
import { getCurrent } from "@/lib/identity/current";
import { patientId as patientIdSchema } from "@/lib/ids";
import { newId } from "@/lib/new-id";
import { formFor, TEMPLATE_FORMS } from "@/lib/plans/chair-and-bed";
import { daysAsked } from "@/lib/plans/decisions/schema";
import { templatePreviews } from "@/lib/plans/template-previews";
import { Builder } from "./_components/builder";
import { builderExercise } from "./_components/builder-data";
import { blockedNames, choicesFrom, chosenFirst, namesOf } from "./_components/choices";
import { Chooser } from "./_components/chooser";
import { ReasonForm } from "./_components/reason-form";
import { thumbsOf } from "./_components/thumbs-of";
import { readPlan } from "./read-plan";

type Props = {
  params: Promise<{ patientId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The browser's title names no patient. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common"))("plan") };
}

export default async function PlanPage({ params, searchParams }: Props) {
  const id = patientIdSchema.safeParse((await params).patientId);
  if (!id.success) notFound();
  const { start, template, form, days, for: purpose } = await searchParams;
  const found = await asTherapist((db) => readPlan(db, id.data, purpose === "bad-days"));
  if (!found) notFound();
  const { patient, open, latest, draft, library, others, safety, templates, given } = found;
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
  const conditionName = (code: string) =>
    code === "red-flag" ? t("plan.redFlag") : t(`kinds.caution.${code as "C1"}`);

  const wantsChoice = start === "choose" || !latest;
  if (!draft && wantsChoice) {
    const previews = TEMPLATE_FORMS.flatMap((one) =>
      templatePreviews(library, { locale, newId: () => newId(), form: one }),
    );
    const fitting = formFor(safety.conditions.map(({ code }) => code));
    const choices = choicesFrom({ previews, templates, latest, givenName: patient.givenName, safety, t });
    return (
      <Messages only={namespaces}>
        <Chooser
          patient={{ id: patient.id, name, side: open.side }}
          choices={choices}
          first={chosenFirst(choices, template)}
          form={{ first: TEMPLATE_FORMS.find((one) => one === form) ?? fitting, fitting }}
          names={namesOf(library, locale)}
          blocked={blockedNames(library, safety, conditionName)}
        />
      </Messages>
    );
  }
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
          ...{ safety, latest, draft },
          dateOfBirth: patient.dateOfBirth,
        }}
      />
    </Messages>
  );
}
