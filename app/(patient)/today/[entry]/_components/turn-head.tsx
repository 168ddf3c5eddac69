import { ArrowLeft, ChevronDown } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { Link } from "@/app/_ui/link";
import type { Today } from "@/lib/today/queries";
import type { Turn } from "@/lib/today/turn";
import { AskLink } from "../../../_components/ask-link";
import { useDoseLine } from "../../../_components/dose-line";
import { MovingGuide } from "../../../_components/exercise-guide";
import { useHoldText } from "../../../_components/hold-text";
import { HowTo } from "../../../_components/how-to";
import { usePrescriptionName } from "../../../_components/prescription-name";

type Props = { today: Today; turn: Turn; backHref: string };

/** What the page is about: name, dose, the day where it is not today's, the drawing and how to do it. */
export function TurnHead({ today, turn, backHref }: Props) {
  const t = useTranslations("today");
  const common = useTranslations("common");
  const holdText = useHoldText(today);
  const format = useFormatter();
  const nameOf = usePrescriptionName({ asked: true });
  const { dose } = useDoseLine();
  const { item, date, extra, log } = turn;
  const name = nameOf(item);
  const guide = item.held ? null : item.exercise;
  const day = format.dateTime(dayAsDate(date), "dayLong");
  const context = [
    dose(item),
    date !== today.date && t("log.forDay", { day }),
    item.kind === "medication" &&
      item.dose.prescriber &&
      common("prescribedBy", { name: item.dose.prescriber }),
  ].filter(Boolean);
  return (
    <div>
      <Link
        href={backHref}
        className="-ms-3 inline-flex min-h-12 items-center gap-2 rounded-full px-3 pt-1 font-[620] text-ink-2"
      >
        <ArrowLeft aria-hidden="true" className="size-6 rtl:-scale-x-100" />
        {date === today.date ? common("today") : day}
      </Link>
      {guide && <MovingGuide exercise={guide} sides={item.sides} />}
      <h1
        lang={item.exercise?.lang ?? undefined}
        className="mt-3 text-balance font-[650] text-2xl tracking-[-.012em] wrap-anywhere"
      >
        {extra && log === null ? t("log.extraTitle", { name }) : name}
      </h1>
      {context.map((line) => (
        <p key={String(line)} className="mt-0.5 text-pretty text-ink-2">
          {line}
        </p>
      ))}
      {extra && <p className="mt-0.5 text-pretty text-ink-2">{t("log.extraText")}</p>}
      {item.held && <p className="mt-3 rounded-lg bg-part-soft p-3 text-pretty">{holdText(item.id)}</p>}
      {guide && (
        <details className="group/how mt-2">
          <summary className="inline-flex min-h-12 list-none items-center gap-1.5 rounded-full font-[620] text-brand [&::-webkit-details-marker]:hidden">
            {t("log.howTo")}
            <ChevronDown
              aria-hidden="true"
              className="size-5 transition-transform group-open/how:rotate-180"
            />
          </summary>
          <div className="pt-2">
            <HowTo item={item} therapist={today.therapist} />
            {item.exercise && <AskLink prescriptionId={item.id} />}
          </div>
        </details>
      )}
    </div>
  );
}
