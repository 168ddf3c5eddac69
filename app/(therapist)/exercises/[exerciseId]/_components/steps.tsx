import { useTranslations } from "next-intl";
import type { ExerciseText } from "@/lib/exercises/schema";
import { PatientText } from "./patient-text";

/** How it is done, and by which name patients know it. */
export function Steps({ text, lang }: { text: ExerciseText; lang?: string | undefined }) {
  const t = useTranslations("exercises");
  return (
    <>
      <ol lang={lang} className="max-w-[34rem] list-decimal space-y-1.5 ps-5 marker:text-ink-3">
        {text.steps.map((step) => (
          <li key={step} className="text-pretty ps-1">
            {step}
          </li>
        ))}
      </ol>
      <p className="mt-3 text-ink-3">{t("plainName", { name: text.plainName })}</p>
      {text.patient && <PatientText words={text.patient} lang={lang} />}
    </>
  );
}
