import { ChevronDown } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { Chip } from "@/app/_ui/chip";
import { cx } from "@/app/_ui/cx";
import type { TodayPrescription } from "@/lib/today/prescription";
import type { Today } from "@/lib/today/queries";
import { AskLink } from "../../_components/ask-link";
import { CardLink } from "../../_components/card-link";
import { useDoseLine } from "../../_components/dose-line";
import { Poses } from "../../_components/exercise-guide";
import { useHoldText } from "../../_components/hold-text";
import { HowTo } from "../../_components/how-to";
import { usePrescriptionName } from "../../_components/prescription-name";
import { PrescriptionThumb } from "../../_components/prescription-thumb";
import { phoneGroup } from "./week-ahead";

const GROUPS = ["exercise", "walk", "medication", "rest", "education"] as const;

/** What the plan in force holds; then what the one that takes over within the week brings besides. */
export function PlanContents({ today }: { today: Today }) {
  const t = useTranslations("patientPlan");
  const format = useFormatter();
  const { nextPlan, days, prescriptions } = today;
  const ahead = new Set(
    days
      .filter((day) => nextPlan && day.date >= nextPlan.from)
      .flatMap((day) => day.entries.map((entry) => entry.prescriptionId)),
  );
  const coming = prescriptions.filter((item) => !item.inForce && ahead.has(item.id));
  return (
    <>
      <Groups today={today} items={prescriptions.filter((item) => item.inForce)} level="h2" />
      {nextPlan && coming.length > 0 && (
        <section aria-labelledby="coming" className="grid gap-3">
          <h2 id="coming" className="px-1 pt-2 font-[650] text-2xl">
            {t("coming", { day: format.dateTime(dayAsDate(nextPlan.from), "day") })}
          </h2>
          <Groups today={today} items={coming} level="h3" />
        </section>
      )}
    </>
  );
}

/** Paper has nothing to open: all of it is printed, and no exercise is cut in two. */
const onPaper =
  "print:break-inside-avoid print:[&::details-content]:[block-size:auto] print:[&::details-content]:[content-visibility:visible]";

type GroupsProps = { today: Today; items: readonly TodayPrescription[]; level: "h2" | "h3" };

/** By kind, each with how it is done. */
function Groups({ today, items: all, level: Heading }: GroupsProps) {
  const t = useTranslations("patientPlan");
  if (all.length === 0) return null;
  return (
    <div className="grid gap-5 print:block print:space-y-5">
      {GROUPS.map((group) => {
        const items = all.filter((item) => phoneGroup(item.kind) === group);
        if (items.length === 0) return null;
        return (
          <section key={group} aria-labelledby={`${Heading}-${group}`}>
            <Heading id={`${Heading}-${group}`} className="mb-2 px-1 font-[640] text-xl">
              {t(`group.${group}`)}
            </Heading>
            <div className="overflow-hidden rounded-xl bg-surface shadow-1 ring ring-line dark:ring-0 print:overflow-visible print:rounded-none print:shadow-none print:ring-0">
              {items.map((item) => (
                <Item key={item.id} today={today} item={item} />
              ))}
            </div>
          </section>
        );
      })}
    </div>
  );
}

function Item({ today, item }: { today: Today; item: TodayPrescription }) {
  const common = useTranslations("common");
  const nameOf = usePrescriptionName();
  const { dose, schedule } = useDoseLine();
  const holdText = useHoldText(today);
  const { held } = item;
  const drug = item.kind === "medication" ? item.dose : null;
  const lines = [dose(item), item.kind === "education" || drug?.asNeeded ? "" : schedule(item)];
  const head = (
    <>
      <span className={cx("contents", item.exercise?.drawing && !held && "print:hidden")}>
        <PrescriptionThumb item={item} />
      </span>
      <span className="min-w-0 flex-1 basis-32">
        <span
          lang={item.exercise?.lang ?? undefined}
          className="block text-balance font-[620] text-[1.125rem] leading-[1.25] wrap-anywhere"
        >
          {nameOf(item)}
        </span>
        {lines.filter(Boolean).map((line) => (
          <span key={line} className="mt-0.5 block text-pretty text-ink-2 leading-snug">
            {line}
          </span>
        ))}
        {held && (
          <span className="mt-1.5 block">
            <Chip tone="part">{common("status.on-hold")}</Chip>
          </span>
        )}
      </span>
    </>
  );
  const row = "flex min-h-18 flex-wrap items-center gap-x-3.5 gap-y-2 p-3 print:min-h-0";
  const tells = item.exercise || item.note || drug?.prescriber || item.kind === "education";
  if (!tells) return <div className={`${row} border-line not-first:border-t`}>{head}</div>;
  return (
    <details className={cx("group/item border-line not-first:border-t", onPaper)}>
      <summary className={`${row} list-none -outline-offset-2 [&::-webkit-details-marker]:hidden`}>
        {head}
        <ChevronDown
          aria-hidden="true"
          className="size-6 flex-none text-ink-2 transition-transform group-open/item:rotate-180 print:hidden"
        />
      </summary>
      <div className="grid gap-4 px-3 pt-1 pb-5 print:gap-3 print:pb-3">
        {held && <p className="rounded-lg bg-part-soft p-3 text-pretty">{holdText(item.id)}</p>}
        {item.exercise && !held && <Poses exercise={item.exercise} sides={item.sides} />}
        {drug?.prescriber && <p>{common("prescribedBy", { name: drug.prescriber })}</p>}
        {item.kind === "education" && item.dose.text && (
          <p className="text-pretty whitespace-pre-line">{item.dose.text}</p>
        )}
        {item.kind === "education" && item.dose.slug && <CardLink slug={item.dose.slug} />}
        {!held && <HowTo item={item} therapist={today.therapist} />}
        {item.exercise && <AskLink prescriptionId={item.id} />}
      </div>
    </details>
  );
}
