import { useTranslations } from "next-intl";
import { BACKGROUND, type BackgroundField } from "@/lib/patients/background/vocabulary";
import type { Chart } from "@/lib/record/queries";
import { BackgroundDialog } from "./background-dialog";
import { useBackgroundWords } from "./background-words";
import { Panel } from "./panel";

type Known = Partial<Record<BackgroundField, string | null>>;

function Lines({ known }: { known: Known }) {
  const t = useTranslations("patient.background.field");
  const words = useBackgroundWords();
  return (
    <dl>
      {BACKGROUND.map((field) => {
        const value = known[field];
        return (
          value && (
            <div key={field} className="flex gap-3 py-1">
              <dt className="w-24 shrink-0 text-ink-3">{t(field)}</dt>
              <dd className="min-w-0 whitespace-pre-line break-words">{words(field, value)}</dd>
            </div>
          )
        );
      })}
    </dl>
  );
}

/** What the clinic knows of the person beside the plan; of records that were merged, what concerns the body. */
export function BackgroundCard({ chart }: { chart: Chart }) {
  const t = useTranslations("patient.background");
  const { id, background, mergedBackground, allowed } = chart;
  const known = BACKGROUND.some((field) => background[field] !== null);
  return (
    <Panel
      title={t("title")}
      actions={allowed.enter && <BackgroundDialog patientId={id} background={background} />}
    >
      {known ? <Lines known={background} /> : <p className="text-pretty text-ink-3">{t("empty")}</p>}
      {mergedBackground.map((other, at) => (
        <div key={JSON.stringify([at, other])} className="mt-2 border-line border-t pt-2">
          <h3 className="font-semibold">{t("merged")}</h3>
          <Lines known={other} />
        </div>
      ))}
    </Panel>
  );
}
