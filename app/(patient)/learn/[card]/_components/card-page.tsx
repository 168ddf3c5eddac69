import { ArrowLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { CardPicture } from "@/app/_shared/card/card-picture";
import { CardText } from "@/app/_shared/card/card-text";
import { Link } from "@/app/_ui/link";
import { assignedIn } from "@/lib/education/assigned";
import type { Library } from "@/lib/education/queries";
import type { Card } from "@/lib/education/shelf";
import type { Today } from "@/lib/today/queries";
import { usePrescriptionName } from "../../../_components/prescription-name";
import { PrescriptionThumb } from "../../../_components/prescription-thumb";
import { useFills } from "../../_components/use-fills";
import { PrintCard } from "./print-card";
import { AssignedDock, Dock, FreeDock, PlainDock } from "./read-dock";

type Props = { today: Today; card: Card; drawings: Library["drawings"]; reads: readonly string[] };

/** One card: its picture, its text with what the plan says, and what says that it was read; with or without a network. */
export function CardPage({ today, card, drawings, reads }: Props) {
  const t = useTranslations("learn");
  const { shown, spoken } = useFills(today);
  const lines = spoken(card.title, card.body);
  return (
    <div data-full-screen="" className="flex flex-1 flex-col">
      <div className="flex items-center justify-between print:hidden">
        <Link
          href="/learn"
          className="-ms-3 inline-flex min-h-12 items-center gap-2 rounded-full px-3 pt-1 font-[620] text-ink-2"
        >
          <ArrowLeft aria-hidden="true" className="size-6 rtl:-scale-x-100" />
          {t("title")}
        </Link>
        <PrintCard />
      </div>
      <article className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4 pt-1 pb-5">
        <CardPicture card={card} drawing={drawings[card.picture]} />
        <h1 className="text-balance font-[650] text-3xl leading-tight tracking-[-.015em] wrap-anywhere">
          {card.title}
        </h1>
        <CardText body={card.body} fill={shown} />
        <InPlan today={today} card={card} />
      </article>
      <CardDock today={today} card={card} reads={reads} lines={lines} />
    </div>
  );
}

function CardDock({ today, card, reads, lines }: Omit<Props, "drawings"> & { lines: string[] }) {
  // After a withdrawal nothing of a person is kept.
  if (today.consent.withheld === "logging") return <Dock lines={lines} />;
  const given = assignedIn(today).find(({ slug }) => slug === card.slug);
  if (!given) return <FreeDock lines={lines} card={card.slug} read={reads.includes(card.slug)} />;
  const { prescriptionId, read } = given;
  const entry = today.days
    .find(({ when }) => when === "today")
    ?.entries.find((one) => one.prescriptionId === prescriptionId);
  if (!entry || (entry.log && entry.log.source !== "patient"))
    return <PlainDock {...{ lines, prescriptionId, read }} />;
  const { log } = entry;
  return (
    <AssignedDock
      lines={lines}
      place={{ prescriptionId, localDate: today.date, slot: null }}
      stored={log && { id: log.id, body: log.body }}
    />
  );
}

/** What of the plan the card is about, two at most. */
function InPlan({ today, card }: Pick<Props, "today" | "card">) {
  const t = useTranslations("learn");
  const nameOf = usePrescriptionName();
  const items = today.prescriptions
    .filter((item) => item.inForce && card.related.includes(item.kind))
    .slice(0, 2);
  return items.map((item) => (
    <Link
      key={item.id}
      href="/plan"
      className="flex min-h-18 flex-wrap items-center gap-x-3.5 gap-y-2 rounded-xl bg-surface p-3 shadow-1 ring ring-line hover:bg-sunken dark:ring-0 print:hidden"
    >
      <PrescriptionThumb item={item} />
      <span className="min-w-0 flex-1 basis-32 text-pretty wrap-anywhere">
        <b className="font-[640]">{t("inPlan")}</b> {nameOf(item)}
      </span>
      <ChevronRight aria-hidden="true" className="size-6 flex-none text-ink-3 rtl:-scale-x-100" />
    </Link>
  ));
}
