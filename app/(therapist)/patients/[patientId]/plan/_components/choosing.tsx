import { useLocale, useTranslations } from "next-intl";
import type { LibraryExercise } from "@/lib/exercises/queries";
import type { Side } from "@/lib/exercises/vocabulary";
import type { PatientId } from "@/lib/ids";
import { newId } from "@/lib/new-id";
import { formFor, TEMPLATE_FORMS } from "@/lib/plans/chair-and-bed";
import type { SavedTemplate } from "@/lib/plans/shelf/queries";
import { templatePreviews } from "@/lib/plans/template-previews";
import { findingsFrom, type RecordedFindings, suggestTemplates } from "@/lib/plans/template-suggestions";
import type { SafetyState } from "@/lib/safety/contraindications";
import type { LatestVersion } from "./builder-data";
import { blockedNames, choicesFrom, chosenFirst, namesOf } from "./choices";
import { Chooser } from "./chooser";

type Asked = string | string[] | undefined;

type Props = {
  patient: { id: PatientId; givenName: string; name: string; side: Side };
  library: readonly LibraryExercise[];
  templates: readonly SavedTemplate[];
  latest: LatestVersion | null;
  safety: SafetyState;
  assessed: RecordedFindings | null;
  /** What the address asks for. */
  asked: { template: Asked; form: Asked };
};

/** All that a plan can begin from, in the form that fits what is on record unless the address asks for one. */
export function Choosing({ patient, library, templates, latest, safety, assessed, asked }: Props) {
  const [t, locale] = [useTranslations(), useLocale()];
  const { id, name, side, givenName } = patient;
  const conditionName = (code: string) =>
    code === "red-flag" ? t("plan.redFlag") : t(`kinds.caution.${code as "C1"}`);
  const { withoutSciaticSliders } = suggestTemplates(findingsFrom([], assessed));
  const previews = TEMPLATE_FORMS.flatMap((form) =>
    templatePreviews(library, { locale, newId: () => newId(), form, withoutSciaticSliders }),
  );
  const choices = choicesFrom({ previews, templates, latest, givenName, safety, assessed, t });
  const fitting = formFor(safety.conditions.map(({ code }) => code));
  return (
    <Chooser
      patient={{ id, name, side }}
      choices={choices}
      first={chosenFirst(choices, asked.template)}
      form={{ first: TEMPLATE_FORMS.find((form) => form === asked.form) ?? fitting, fitting }}
      names={namesOf(library, locale)}
      blocked={blockedNames(library, safety, conditionName)}
    />
  );
}
