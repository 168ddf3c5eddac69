import { useFormatter, useTranslations } from "next-intl";
import { LinkButton } from "@/app/_ui/button";
import { type Answers, tested } from "@/lib/assessments/answers";
import { findingsOf } from "@/lib/assessments/findings";
import { recordedFindings } from "@/lib/assessments/follows";
import { NOTES, type OneSide, PART_IDS, PARTS, REVIEWED, strengthIds } from "@/lib/assessments/form.data";
import type { Assessment } from "@/lib/assessments/queries";
import { suggestTemplates } from "@/lib/plans/template-suggestions";
import { Findings } from "./findings";
import { useAssessmentWords } from "./use-words";

type Props = {
  assessments: readonly Assessment[];
  /** From which a plan can be begun now, and for whom; null where none can. */
  planFrom: { id: string; patientId: string } | null;
  zone: string;
  /** The leg of the record, where an assessment names none. */
  side: OneSide | "both";
};

/** Each as it was concluded: what it pointed to, the therapist's words, and all that was found. */
export function AssessmentList({ assessments, planFrom, zone, side }: Props) {
  return (
    <ol className="grid gap-4">
      {assessments.map((assessment) => {
        const { id, answers, age } = assessment;
        const person = { side: tested(answers, "side") ?? side, age };
        const [suggested] = suggestTemplates(recordedFindings(answers, person)).suggestions;
        return (
          <li key={id} className="grid gap-3 rounded-md bg-surface p-4 ring ring-line">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Head assessment={assessment} zone={zone} />
              {planFrom?.id === id && suggested && (
                <Plan patientId={planFrom.patientId} template={suggested.template} />
              )}
            </div>
            {answers[NOTES.conclusion] && (
              <p className="whitespace-pre-wrap wrap-anywhere">{answers[NOTES.conclusion]}</p>
            )}
            <Findings findings={findingsOf(answers, person)} />
            <Warned assessment={assessment} />
            <AllFound answers={answers} />
          </li>
        );
      })}
    </ol>
  );
}

/** The conclusion, or that there is none; by whom and when, and in which record where that was another one. */
function Head({ assessment, zone }: { assessment: Assessment; zone: string }) {
  const t = useTranslations("assessment");
  const format = useFormatter();
  const { by, recordedAs, savedAt, concludedAt, conclusion } = assessment;
  const name = by ?? "none";
  const when = (at: Date) => format.dateTime(at, "dayTime", { timeZone: zone });
  return (
    <>
      <h2 className="font-semibold text-lg">
        {conclusion ? t(`conclusion.${conclusion}`) : t("unfinished")}
      </h2>
      <p className="text-ink-3 text-sm">
        {concludedAt
          ? t("concludedBy", { name, when: when(concludedAt) })
          : t("savedBy", { name, when: when(savedAt) })}
        {recordedAs && ` · ${t("recordedAs", { name: recordedAs })}`}
      </p>
    </>
  );
}

function Plan({ patientId, template }: { patientId: string; template: string }) {
  const t = useTranslations("assessment");
  return (
    <span className="ms-auto print:hidden">
      <LinkButton size="sm" href={`/patients/${patientId}/plan?start=choose&template=${template}`}>
        {t("toPlan")}
      </LinkButton>
    </span>
  );
}

/** Why a weakness raised the warning sign, or did not, and how urgent it was. */
function Warned({ assessment: { answers, acute } }: { assessment: Assessment }) {
  const t = useTranslations("assessment");
  const format = useFormatter();
  const { item } = useAssessmentWords();
  const reviewed: readonly string[] = tested(answers, REVIEWED) ?? [];
  const seen = strengthIds.filter((id) => reviewed.includes(id));
  if (seen.length === 0 && !acute) return null;
  return (
    <div className="text-sm">
      {seen.length > 0 && <p>{t("reviewed", { list: format.list(seen.map(item), { type: "unit" }) })}</p>}
      {acute && (
        <p>
          {t("acute")} <b>{acute === "unknown" ? t("acuteUnknown") : t(`option.${acute}`)}</b>
        </p>
      )}
    </div>
  );
}

/** Every item that was answered, part by part, and the note on each. */
function AllFound({ answers }: { answers: Answers }) {
  const t = useTranslations("assessment");
  const { item, value } = useAssessmentWords();
  return (
    <details className="text-sm">
      <summary className="cursor-pointer font-medium">{t("everything")}</summary>
      <div className="mt-2 columns-2 gap-8 max-md:columns-1">
        {PART_IDS.map((part) => {
          const found = PARTS[part].filter((id) => answers[id] !== undefined);
          const note = answers[NOTES[part]];
          return (
            (found.length > 0 || note) && (
              <section key={part} className="mb-3 break-inside-avoid-column">
                <h3 className="font-medium">{t(`part.${part}`)}</h3>
                <dl className="grid grid-cols-[1fr_auto] gap-x-4">
                  {found.map((id) => (
                    <div key={id} className="contents">
                      <dt className="text-ink-2">{item(id)}</dt>
                      <dd className="text-end">{value(answers[id])}</dd>
                    </div>
                  ))}
                </dl>
                {note && <p className="whitespace-pre-wrap wrap-anywhere">{note}</p>}
              </section>
            )
          );
        })}
      </div>
    </details>
  );
}
