import { useTranslations } from "next-intl";
import type { PatientWords } from "@/lib/exercises/schema";

/** What a patient reads of it. */
export function PatientText({ words, lang }: { words: PatientWords; lang: string | undefined }) {
  const t = useTranslations("exercises");
  const { steps, feel, mistake, bed, note } = words;
  return (
    <section aria-labelledby="patient-text" className="mt-4 max-w-[34rem]">
      <h3 id="patient-text" className="font-semibold">
        {t("patientText")}
      </h3>
      <p lang={lang} className="mt-1 text-pretty text-ink-2">
        {steps.join(" ")}
      </p>
      <ul lang={lang} className="mt-1.5 list-disc space-y-1 ps-5 text-ink-2 marker:text-ink-3">
        {[feel, mistake, bed, note].map((line) => line && <li key={line}>{line}</li>)}
      </ul>
    </section>
  );
}
