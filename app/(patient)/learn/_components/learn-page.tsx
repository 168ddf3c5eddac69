import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CardThumb } from "@/app/_shared/card/card-picture";
import { Link } from "@/app/_ui/link";
import { PageHeader } from "@/app/_ui/page-header";
import { type Assigned, assignedIn } from "@/lib/education/assigned";
import type { Library } from "@/lib/education/queries";
import { haystackOf } from "@/lib/education/search";
import type { Card } from "@/lib/education/shelf";
import type { Today } from "@/lib/today/queries";
import { firstName } from "../../_components/prescription-name";
import { CardSearch } from "./card-search";
import { AssignedMark, ReadMark } from "./read-mark";

type Props = { today: Today; library: Library; reads: readonly string[] };

/** The cards: those that the plan gave first, then all others; with or without a network. */
export function LearnPage({ today, library: { cards, drawings }, reads }: Props) {
  const t = useTranslations("learn");
  const common = useTranslations("common");
  const given = new Map(assignedIn(today).map((one) => [one.slug, one]));
  const item = (card: Card, mark: ReactNode) => ({
    slug: card.slug,
    haystack: haystackOf(card),
    row: (
      <Link
        href={`/learn/${card.slug}`}
        className="flex flex-wrap items-center gap-x-3.5 gap-y-2 p-3 -outline-offset-2 hover:bg-sunken"
      >
        <CardThumb card={card} drawing={drawings[card.picture]} />
        <span className="min-w-0 flex-1 basis-36">
          <span className="block text-balance font-[620] text-[1.125rem] leading-[1.25] wrap-anywhere">
            {card.title}
          </span>
          <span className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2">
            {t("minutes", { minutes: card.minutes })}
            {mark}
          </span>
        </span>
      </Link>
    ),
  });
  const assigned = [...given.values()].flatMap((one) => {
    const card = cards.find(({ slug }) => slug === one.slug);
    return card ? item(card, <Mark today={today} given={one} />) : [];
  });
  const others = cards
    .filter(({ slug }) => !given.has(slug))
    .map((card) => item(card, <ReadMark card={card.slug} read={reads.includes(card.slug)} />));
  return (
    <div className="flex flex-col gap-4 pt-3 pb-8">
      <PageHeader title={t("title")} back={{ href: "/plan", label: common("yourPlan") }} />
      <CardSearch
        count={assigned.length + others.length}
        parts={[
          { id: "given", title: t("assigned", { therapist: firstName(today.therapist) }), items: assigned },
          { id: "more", title: t("more"), items: others },
        ]}
      />
    </div>
  );
}

function Mark({ today, given: { prescriptionId, read } }: { today: Today; given: Assigned }) {
  const log = today.days
    .find(({ when }) => when === "today")
    ?.entries.find((entry) => entry.prescriptionId === prescriptionId)?.log;
  return (
    <AssignedMark prescriptionId={prescriptionId} date={today.date} read={read} logId={log?.id ?? null} />
  );
}
