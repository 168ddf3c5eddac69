import { ArrowLeft, Check, CirclePause, LifeBuoy } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PhoneDock } from "@/app/_shared/shell/phone-dock";
import { LinkButton } from "@/app/_ui/button";
import { Chip } from "@/app/_ui/chip";
import { Link } from "@/app/_ui/link";
import type { HeldStop } from "@/lib/alerts/holds/queries";
import type { Standing } from "@/lib/deliveries/standing/queries";
import type { TodayPrescription } from "@/lib/today/prescription";
import type { Today } from "@/lib/today/queries";
import { usePrescriptionName } from "../../../_components/prescription-name";
import { PrescriptionThumb } from "../../../_components/prescription-thumb";
import { useListedOn } from "../../../_components/use-listed-on";
import { Step } from "./hold-step";

/** `stop`: the latest, which is decided about first. */
type Props = { today: Today; item: TodayPrescription; stop: HeldStop; standing: Standing | null };

/** What happened, what has not yet, and what to do until then. */
export function HoldPage({ today, item, stop, standing }: Props) {
  const t = useTranslations("today.held");
  const words = useTranslations("today");
  const common = useTranslations("common");
  const format = useFormatter();
  const nameOf = usePrescriptionName();
  const stops = today.heldStops.filter((one) => one.prescriptionId === item.id);
  stops.sort((a, b) => Date.parse(a.stoppedAt) - Date.parse(b.stoppedAt));
  const when = (at: string) => format.dateTime(new Date(at), "dayTime", { timeZone: today.zone });
  const facts = useTranslations("today.standing");
  const listed = useListedOn()(standing?.names ?? [], when(stop.listedAt));
  /** Each sign of a stop as a sentence of its own. */
  const whyOf = ({ rule, pain }: HeldStop) => [
    ...(rule ? [words(`stop.${rule}`)] : []),
    ...(pain === null ? [] : [t("pain", { pain })]),
  ];
  return (
    <>
      <Link
        href="/today"
        className="-ms-3 inline-flex min-h-12 items-center gap-2 self-start rounded-full px-3 pt-1 font-[620] text-ink-2"
      >
        <ArrowLeft aria-hidden="true" className="size-6 rtl:-scale-x-100" />
        {common("today")}
      </Link>
      <div className="flex flex-wrap items-center gap-4 pt-2">
        <PrescriptionThumb item={item} />
        <div className="min-w-0 flex-1 basis-40">
          <Chip tone="part">{common("status.on-hold")}</Chip>
          <h1
            lang={item.exercise?.lang ?? undefined}
            className="mt-1.5 text-balance font-[650] text-2xl tracking-[-.012em] wrap-anywhere"
          >
            {nameOf(item)}
          </h1>
          <p className="text-pretty text-ink-2">{t("until")}</p>
        </div>
      </div>
      <ol className="mt-5 grid gap-5 rounded-xl bg-surface p-5 ring ring-line dark:ring-0">
        {stops.map((one) => (
          <Step key={one.alertId} happened title={t("stopped", { when: when(one.stoppedAt) })}>
            {whyOf(one).map((why) => `${why}. `)}
            {t("stoppedWell")}
          </Step>
        ))}
        {listed ? (
          <Step happened title={listed} />
        ) : (
          <Step title={facts("nobody", { clinic: today.clinicName })} />
        )}
        {standing?.mistakenAt && (
          <Step happened title={facts("mistaken", { when: when(standing.mistakenAt) })}>
            {facts("mistakenText")}
          </Step>
        )}
        {standing?.openedAt && <Step happened title={facts("opened", { when: when(standing.openedAt) })} />}
        {stop.decidedAt ? (
          <Step happened title={t("decided", { when: when(stop.decidedAt) })}>
            {t(stop.callFirst ? "callText" : "decidedText")}
          </Step>
        ) : (
          <Step title={t(standing?.openedAt ? "undecided" : "open")}>{t("openText")}</Step>
        )}
        {!stop.decidedAt && standing?.opensAt && (
          <Step title={facts("opens", { clinic: today.clinicName, when: when(standing.opensAt) })}>
            {facts("opensText")}
          </Step>
        )}
      </ol>
      <h2 className="mt-6 mb-2 px-1 font-[640] text-xl">{t("untilThen")}</h2>
      <ul className="overflow-hidden rounded-xl bg-surface ring ring-line dark:ring-0 [&>li:not(:first-child)]:border-t [&>li]:border-line">
        <Advice tone="bg-thumb text-ink-2" icon={<CirclePause />}>
          {t("leaveOut")}
        </Advice>
        <Advice tone="bg-good-soft text-good-ink" icon={<Check />}>
          {t(today.dayOver ? "restToday" : "rest")}
        </Advice>
        <Advice tone="bg-low-soft text-low" icon={<LifeBuoy />}>
          {t("wrong")}
        </Advice>
      </ul>
      <PhoneDock aboveTabs={false}>
        <LinkButton size="phone" variant="filled" href="/today">
          {t("goOn")}
        </LinkButton>
      </PhoneDock>
    </>
  );
}

function Advice({ tone, icon, children }: { tone: string; icon: ReactNode; children: ReactNode }) {
  return (
    <li className="flex items-center gap-4 p-4">
      <span
        aria-hidden="true"
        className={`grid size-11 flex-none place-items-center rounded-lg [&>svg]:size-6 ${tone}`}
      >
        {icon}
      </span>
      <span className="min-w-0 text-pretty">{children}</span>
    </li>
  );
}
