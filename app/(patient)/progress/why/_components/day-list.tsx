import { Check, Contrast, Hand, Minus, Plus } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dayAsDate } from "@/app/_i18n/formats";
import { LinkButton } from "@/app/_ui/button";
import type { LogNote } from "@/lib/adherence/explain/log-note";
import type { Extra, Occurrence, OccurrenceStatus } from "@/lib/adherence/explain/occurrences";
import type { DayNote, Why } from "@/lib/adherence/explain/why";
import { shareOf } from "@/lib/today/day-marks";
import type { TodayDay } from "@/lib/today/view";
import { useDoseLine } from "../../../_components/dose-line";
import type { NameOf } from "./plain-names";

type Props = { why: Why; day: DayNote; nameOf: NameOf; openDays: readonly TodayDay[] };

const ORDER = ["exercise", "medication", "rest", "education"];
const byGroup = (a: { group: string }, b: { group: string }) =>
  ORDER.indexOf(a.group) - ORDER.indexOf(b.group);

/** Every turn of a day with what became of it. */
export function DayList({ why, day, nameOf, openDays }: Props) {
  const t = useTranslations("progress");
  const common = useTranslations("common");
  const format = useFormatter();
  const turns = why.occurrences
    .filter((one) => one.date === day.date && one.status !== "not-due" && one.status !== "future")
    .filter((one) => one.log || (one.kind !== "education" && day.state === "active"))
    .sort(byGroup);
  const extras = why.extras.filter((one) => one.date === day.date).sort(byGroup);
  const open =
    openDays.some((one) => one.date === day.date) && turns.some((one) => one.status === "still-open");
  const reason = day.reason ?? "";
  return (
    <section aria-labelledby="day" className="scroll-mt-4">
      <h2 id="day" className="mb-2 scroll-mt-4 px-1 font-[640] text-xl">
        {format.dateTime(dayAsDate(day.date), "dayLong")}
      </h2>
      <div className="overflow-hidden rounded-xl bg-surface shadow-1 ring ring-line dark:ring-0">
        {day.state !== "active" && (
          <p className="px-4 pt-3.5 pb-1 text-pretty">
            {day.state === "locked" ? common("wereOnHold") : t(`dayNote.${day.state}`, { reason })}
          </p>
        )}
        {day.flare && <p className="px-4 pt-3.5 pb-1 text-pretty">{t("dayNote.flare")}</p>}
        {turns.length + extras.length === 0 && day.state === "active" && (
          <p className="px-4 py-3.5 text-ink-2">{t("dayEmpty")}</p>
        )}
        <ul>
          {turns.map((one) => (
            <TurnRow
              key={`${one.prescriptionId} ${one.slot} ${one.log?.logId}`}
              one={one}
              many={turns.filter((other) => other.prescriptionId === one.prescriptionId).length > 1}
              nameOf={nameOf}
            />
          ))}
          {extras.map((one) => (
            <ExtraRow key={one.log.logId} one={one} nameOf={nameOf} />
          ))}
        </ul>
        {open && (
          <p className="border-line border-t p-3">
            <LinkButton href={`/today?${new URLSearchParams({ day: day.date })}`} className="w-full">
              {t("fill")}
            </LinkButton>
          </p>
        )}
      </div>
    </section>
  );
}

const signs: Partial<Record<OccurrenceStatus, ReactNode>> = {
  done: <Check className="text-good" strokeWidth={2.6} />,
  quick: <Check className="text-good" strokeWidth={2.6} />,
  partial: <Contrast className="text-part-ink" />,
  stopped: <Hand className="text-nerve-ink" />,
};

function Line({
  name,
  lang,
  sign,
  words,
  log,
}: {
  name: string;
  lang: string | undefined;
  sign: ReactNode;
  words: string;
  log: LogNote | null;
}) {
  const t = useTranslations("progress.note");
  const common = useTranslations("common");
  const { load } = useDoseLine();
  const notes = [
    log?.load ? t("load", { load: load(log.load) }) : "",
    log?.arrivedLate ? common("arrivedLate") : log?.late ? t("late") : "",
    log?.corrected ? t("corrected") : "",
    log && log.source !== "patient" ? t("clinic") : "",
    log?.helper ? t("helper", { name: log.helper }) : "",
  ].filter(Boolean);
  return (
    <li className="flex min-h-14 items-center gap-3 border-line px-4 py-2 not-first:border-t">
      <span aria-hidden="true" className="flex-none text-ink-3 [&>svg]:size-5">
        {sign}
      </span>
      <span className="flex min-w-0 flex-1 flex-wrap items-baseline justify-between gap-x-4">
        <span lang={lang} className="font-[620]">
          {name}
        </span>
        <span className="text-ink-2">{[words, ...notes].join(", ")}</span>
      </span>
    </li>
  );
}

function TurnRow({ one, many, nameOf }: { one: Occurrence; many: boolean; nameOf: NameOf }) {
  const t = useTranslations("progress");
  const common = useTranslations("common");
  const { name, lang } = useName(nameOf)(one);
  const percent = one.log ? Math.floor(100 * shareOf(one.log.credit)) : 0;
  const words =
    one.status === "skipped" && one.log?.skipped
      ? t("skipped", { reason: common(`skipped.${one.log.skipped}`) })
      : t(`status.${one.status}`, { percent });
  const shown = many && one.slot !== null ? t("turn", { name, number: one.slot }) : name;
  return <Line name={shown} lang={lang} sign={signs[one.status] ?? <Minus />} words={words} log={one.log} />;
}

function ExtraRow({ one, nameOf }: { one: Extra; nameOf: NameOf }) {
  const t = useTranslations("progress");
  const common = useTranslations("common");
  const { name, lang } = useName(nameOf)(one);
  const words = one.because === "as-needed" ? common("taken") : t("extra");
  return <Line name={name} lang={lang} sign={<Plus />} words={words} log={one.log} />;
}

/** What has no name of its own is called by its kind. */
function useName(nameOf: NameOf) {
  const kind = useTranslations("kinds.plainKind");
  return ({ prescriptionId, kind: of }: Pick<Occurrence, "prescriptionId" | "kind">) => {
    const { name, lang, kind: named } = nameOf(prescriptionId);
    return { name: name || kind(named ?? of), lang };
  };
}
