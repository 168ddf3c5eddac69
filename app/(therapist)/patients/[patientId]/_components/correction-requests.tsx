import { MessageSquareWarning } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Banner } from "@/app/_ui/banner";
import type { CorrectionRequest } from "@/lib/corrections/queries";
import type { Chart } from "@/lib/record/queries";
import { AnswerCorrection } from "./answer-correction";

type Props = { chart: Chart; requests: readonly CorrectionRequest[] };

/** What the patient asked to have corrected and nobody has answered yet, in their own words. */
export function CorrectionRequests({ chart, requests }: Props) {
  const t = useTranslations("patient.asked");
  const format = useFormatter();
  const open = requests.filter(({ answer }) => answer === null);
  if (open.length === 0) return null;
  const whenOf = (at: string) => format.dateTime(new Date(at), "dayTime", { timeZone: chart.zone });
  return (
    <section aria-label={t("title")} className="flex flex-col gap-2">
      {open.map(({ id, about, words, askedAt }) => (
        <Banner
          key={id}
          tone="part"
          icon={<MessageSquareWarning size={18} />}
          title={t(`about.${about}`)}
          actions={
            chart.allowed.enter && (
              <span className="print:hidden">
                <AnswerCorrection id={id} words={words} />
              </span>
            )
          }
        >
          <span className="whitespace-pre-line wrap-anywhere">{t("words", { words })}</span>{" "}
          <span className="text-ink-3">{t("since", { when: whenOf(askedAt) })}</span>
        </Banner>
      ))}
    </section>
  );
}
