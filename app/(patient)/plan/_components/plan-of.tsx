import { BookOpen, ChevronRight, CirclePause, Feather, PhoneCall, Sunrise, Waypoints } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dayAsDate } from "@/app/_i18n/formats";
import { Banner } from "@/app/_ui/banner";
import { Link } from "@/app/_ui/link";
import { PageHeader } from "@/app/_ui/page-header";
import type { Today } from "@/lib/today/queries";
import { NoPlanState } from "../../_components/no-plan-state";
import { PlanContents } from "./plan-contents";
import { WeekAhead } from "./week-ahead";

/**
 * What the plan holds, how each thing is done, and the week ahead; with or without a network.
 * @param visits when the patient is to come; not known without a network
 */
export function PlanOf({ today, visits }: { today: Today; visits?: ReactNode }) {
  const t = useTranslations("patientPlan");
  const common = useTranslations("common");
  const format = useFormatter();
  const { plan, nextPlan, phase } = today;
  const since = plan && common("sinceDay", { day: format.dateTime(dayAsDate(plan.from), "dayMonth") });
  return (
    <div className="flex flex-col gap-5 pt-3 pb-8 print:block print:space-y-5 print:p-0">
      <div>
        <PageHeader title={common("yourPlan")} />
        {since && (
          <p className="-mt-2 text-pretty text-ink-2">{phase ? t("phase", { phase, since }) : since}</p>
        )}
      </div>
      <PlanNotes today={today} />
      {visits}
      <NoPlanState today={today} />
      {(plan || nextPlan) && (
        <>
          <WeekAhead today={today} />
          <PlanContents today={today} />
        </>
      )}
      <div className="grid gap-2.5 print:hidden">
        <LearnLink />
        <NerveLink />
      </div>
    </div>
  );
}

type AsideProps = { href: string; icon: ReactNode; title: string; text: string };

/** Something to look at in one's own time. */
const Aside = ({ href, icon, title, text }: AsideProps) => (
  <Link
    href={href}
    className="flex min-h-18 items-center gap-3.5 rounded-xl bg-surface p-4 shadow-1 ring ring-line hover:bg-sunken dark:ring-0"
  >
    {icon}
    <span className="grid min-w-0 flex-1">
      <span className="font-[620] text-lg">{title}</span>
      <span className="text-pretty text-ink-2">{text}</span>
    </span>
    <ChevronRight aria-hidden="true" className="size-6 flex-none text-ink-3 rtl:-scale-x-100" />
  </Link>
);

function LearnLink() {
  const t = useTranslations("learn");
  const icon = <BookOpen aria-hidden="true" className="size-6 flex-none text-brand" />;
  return <Aside href="/learn" icon={icon} title={t("title")} text={t("linkText")} />;
}

function NerveLink() {
  const t = useTranslations("nerveMap.phone");
  const icon = <Waypoints aria-hidden="true" className="size-6 flex-none text-nerve" />;
  return <Aside href="/nerve" icon={icon} title={t("title")} text={t("linkText")} />;
}

/** What is unlike an ordinary week: the lighter plan, a plan to come, pauses. */
function PlanNotes({ today }: { today: Today }) {
  const t = useTranslations("patientPlan");
  const words = useTranslations("today");
  const format = useFormatter();
  const day = (date: string) => format.dateTime(dayAsDate(date), "day");
  const { plan, nextPlan, pauses, stopped, clinicName: clinic } = today;
  const flare = plan?.kind === "flare";
  // What follows the lighter plan is said with it, and what follows none instead of one.
  const next = plan && nextPlan && !(flare && plan.until === nextPlan.from) ? nextPlan : null;
  if (!flare && !next && !stopped && pauses.length === 0) return null;
  return (
    <div className="grid gap-2.5">
      {stopped && (
        <Banner tone="low" icon={<PhoneCall />} title={words("stopped.title", { clinic })}>
          <Link href="/today" className="inline-flex min-h-12 items-center font-[620] text-brand">
            {t("stoppedWhy")}
          </Link>
        </Banner>
      )}
      {flare && (
        <Banner tone="nerve" icon={<Feather />} title={t("flare")}>
          {plan.until ? t("flareUntil", { day: day(plan.until) }) : t("flareText")}
        </Banner>
      )}
      {next && (
        <Banner
          icon={<Sunrise />}
          title={t(next.kind === "flare" ? "nextFlare" : "next", { day: day(next.from) })}
        />
      )}
      {pauses.map((pause) => (
        <Banner
          key={pause.from}
          icon={<CirclePause />}
          title={t("pause", { from: day(pause.from), to: day(pause.to) })}
        >
          {t("pauseText")}
        </Banner>
      ))}
    </div>
  );
}
