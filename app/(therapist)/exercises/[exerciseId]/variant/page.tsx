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
import { newId } from "@/lib/new-id";
import { ExerciseForm } from "../../_components/form/exercise-form";
import { startFrom } from "../../_components/form/form-start";
import { linkOptions } from "../../_components/form/link-options";
import { drawingOptions } from "../../_components/pose-editor/drawing-options";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("exercises"))("makeVariant") };
}

export default async function VariantPage({ params }: { params: Promise<{ exerciseId: string }> }) {
  const id = exerciseId.safeParse((await params).exerciseId);
  if (!id.success) notFound();
  const { exercise, library } = await asTherapist(async (db) => ({
    exercise: await getExercise(db, id.data),
    library: await listExercises(db),
  }));
  if (!exercise) notFound();
  const t = await getTranslations("exercises");
  const locale = await getLocale();
  const { text } = readIn(exercise.text, locale);
  const href = `/exercises/${id.data}`;
  return (
    <Messages only={["exercises", "kinds", "drawing", "poseEditor"]}>
      <PageHeader back={{ href, label: text.name }} title={t("variantOf", { name: text.name })} />
      <ExerciseForm
        task={{ type: "create", exerciseId: newId(), variantOf: id.data }}
        start={startFrom(exercise, { variant: true })}
        options={linkOptions(library, locale)}
        drawing={exercise.drawing && checkDrawing(exercise.drawing)}
        drawings={drawingOptions(library, locale)}
        cancelHref={href}
      />
    </Messages>
  );
}
