import { Check, Clock } from "lucide-react";
import { useTranslations } from "next-intl";
import { cx } from "@/app/_ui/cx";
import type { PartEntries } from "@/lib/today/arrange";
import { PART_BEGINS } from "@/lib/today/part-of-day";
import type { Today } from "@/lib/today/queries";
import { Fold } from "./fold";
import { PartCards, partIcons } from "./part-section";

type Props = { today: Today; parts: readonly PartEntries[]; when: "past" | "later" };

/** The parts that are over, or still to come, folded into one row; what is in them can be logged all the same. */
export function PartsFold({ today, parts, when }: Props) {
  const t = useTranslations("today");
  const common = useTranslations("common");
  const first = parts[0];
  if (!first) return null;
  const due = parts.reduce((sum, part) => sum + part.due, 0);
  const done = parts.reduce((sum, part) => sum + part.done, 0);
  const ready = due === done;
  const single = parts.length === 1;
  const name = single
    ? common(`part.${first.part}`)
    : t(when === "past" ? "fold.earlierToday" : "fold.laterToday");
  const Icon = ready ? Check : single ? partIcons[first.part] : Clock;
  const open = parts.filter((part) => part.done < part.due);
  const perPart = open
    .map((part) => t("fold.left", { part: common(`part.${part.part}`), left: part.due - part.done }))
    .join(", ");
  const below = when === "past" ? "" : single ? t("fold.from", { time: clock(first) }) : perPart;
  const past = ready ? t("fold.pastAll", { part: name }) : t("fold.past", { part: name, done, due });
  const title = when === "later" ? t("fold.later", { part: name, left: due - done }) : past;
  return (
    <Fold
      mark={
        <span
          aria-hidden="true"
          className={cx(
            "grid size-12 flex-none place-items-center rounded-[14px]",
            ready ? "bg-good-soft text-good-ink" : "bg-thumb text-ink-2",
          )}
        >
          <Icon className="size-6" />
        </span>
      }
      title={title}
      text={!ready && below}
    >
      {parts.map((part) => (
        <PartBlock key={part.part} today={today} date={today.date} part={part} titled={!single} />
      ))}
    </Fold>
  );
}

/** A part with its name above it. */
export function PartBlock({
  today,
  date,
  part,
  titled = true,
}: {
  today: Today;
  date: string;
  part: PartEntries;
  titled?: boolean;
}) {
  const common = useTranslations("common");
  const Icon = partIcons[part.part];
  const name = common(`part.${part.part}`);
  return (
    <section aria-label={name}>
      {titled && (
        <div className="mb-2 flex items-center gap-2.5 px-1">
          <Icon aria-hidden="true" className="size-6 text-part" />
          <h2 className="font-[640] text-xl">{name}</h2>
        </div>
      )}
      <PartCards today={today} date={date} part={part} label={name} />
    </section>
  );
}

const clock = ({ part }: PartEntries): string => `${String(PART_BEGINS[part]).padStart(2, "0")}:00`;
