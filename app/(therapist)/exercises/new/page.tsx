import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { PageHeader } from "@/app/_ui/page-header";
import { listExercises } from "@/lib/exercises/queries";
import { asTherapist } from "@/lib/gates/gates";
import { newId } from "@/lib/new-id";
import { ExerciseForm } from "../_components/form/exercise-form";
import { emptyStart } from "../_components/form/form-start";
import { linkOptions } from "../_components/form/link-options";
import { drawingOptions } from "../_components/pose-editor/drawing-options";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("exercises"))("new") };
}

export default async function NewExercisePage() {
  const library = await asTherapist(listExercises);
  const t = await getTranslations("exercises");
  const common = await getTranslations("common");
  const locale = await getLocale();
  return (
    <Messages only={["exercises", "kinds", "drawing", "poseEditor"]}>
      <PageHeader back={{ href: "/exercises", label: common("library") }} title={t("new")} />
      <ExerciseForm
        task={{ type: "create", exerciseId: newId(), variantOf: null }}
        start={emptyStart}
        options={linkOptions(library, locale)}
        drawing={null}
        drawings={drawingOptions(library, locale)}
        cancelHref="/exercises"
      />
    </Messages>
  );
}
