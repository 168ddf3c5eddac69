import { Info } from "lucide-react";
import { useTranslations } from "next-intl";

/** What the map does not say, in plain words; the sources are for clinicians. */
export function NerveNotes() {
  const t = useTranslations("nerveMap");
  return (
    <>
      <h2 className="mb-2 flex items-center gap-2 font-semibold text-lg phone:font-[640] phone:text-xl [&>svg]:size-5">
        <Info aria-hidden="true" />
        {t("notes.title")}
      </h2>
      <ul className="grid gap-2.5 text-pretty text-lg text-ink-2">
        {(["diagnosis", "knee", "overlap", "posture"] as const).map((note) => (
          <li key={note}>{t(`notes.${note}`)}</li>
        ))}
      </ul>
    </>
  );
}
