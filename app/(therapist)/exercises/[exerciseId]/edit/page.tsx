import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { PageHeader } from "@/app/_ui/page-header";
import { checkDrawing } from "@/lib/drawing/read";
import { getExercise, listExercises } from "@/lib/exercises/queries";
import { readIn } from "@/lib/exercises/text";
import { asTherapist } from "@/lib/gates/gates";
import { exerciseId } from "@/lib/ids";
import { ExerciseForm } from "../../_components/form/exercise-form";
import { startFrom } from "../../_components/form/form-start";
import { linkOptions } from "../../_components/form/link-options";
import { drawingOptions } from "../../_components/pose-editor/drawing-options";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common"))("edit") };
}

export default async function EditPage({ params }: { params: Promise<{ exerciseId: string }> }) {
  const id = exerciseId.safeParse((await params).exerciseId);
  if (!id.success) notFound();
  const { exercise, library } = await asTherapist(async (db) => ({
    exercise: await getExercise(db, id.data),
    library: await listExercises(db),
  }));
  if (!exercise?.own || exercise.archived) notFound();
  const t = await getTranslations("exercises");
  const common = await getTranslations("common");
  const locale = await getLocale();
  const { text } = readIn(exercise.text, locale);
  const href = `/exercises/${id.data}`;
  return (
    <Messages only={["exercises", "kinds", "drawing", "poseEditor"]}>
      <PageHeader
        back={{ href, label: text.name }}
        title={common("editName", { name: text.name })}
        meta={t("editMeta", { number: exercise.revision + 1 })}
      />
      <ExerciseForm
        task={{
          type: "revise",
          exerciseId: id.data,
          baseRevisionId: exercise.revisionId,
          revision: exercise.revision,
        }}
        start={startFrom(exercise, { variant: false })}
        options={linkOptions(library, locale, exercise.slug)}
        drawing={exercise.drawing && checkDrawing(exercise.drawing)}
        drawings={drawingOptions(library, locale)}
        cancelHref={href}
      />
    </Messages>
  );
}
