import {
  CalendarX,
  Check,
  ClipboardCheck,
  FileX,
  Flag,
  FlagOff,
  type LucideIcon,
  Mail,
  MessageSquare,
  Reply,
  Ruler,
} from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { OccurrenceMark } from "@/app/_shared/occurrence-mark";
import { SeverityGlyph } from "@/app/_shared/severity";
import { byWorst } from "@/lib/alerts/vocabulary";
import { EVENT_LANES, type TimelineEvent } from "@/lib/record/timeline/events";
import { clustered } from "@/lib/record/timeline/placing";
import type { Timeline } from "@/lib/record/timeline/queries";
import { isGrave } from "../../../../_components/reason-glyph";
import { at, Lane } from "./lane";
import type { TimelineWords } from "./use-timeline-words";

/** How much of a lane a sign with its number is wide, at the narrowest that a desk is. */
const SIGN = 0.06;

const icons: Partial<Record<TimelineEvent["what"], [LucideIcon, string]>> = {
  ...{ assessment: [ClipboardCheck, "text-ink-2"], measure: [Ruler, "text-ink-2"] },
  ...{ set: [Flag, "text-good"], mean: [Flag, "text-good"], ended: [FlagOff, "text-ink-3"] },
  letter: [Mail, "text-ink-2"],
  ...{ attended: [Check, "text-good"], missed: [CalendarX, "text-low"] },
  ...{
    patient: [MessageSquare, "text-brand"],
    staff: [Reply, "text-ink-3"],
    withdrawn: [FileX, "text-nerve-ink"],
  },
};

function signOf(event: TimelineEvent): ReactNode {
  if (event.lane === "alerts")
    return <SeverityGlyph severity={isGrave(event.what) ? "stop" : "red"} size={15} decorative />;
  const [Icon, tone] = icons[event.what] ?? [];
  if (!Icon) return <OccurrenceMark mark={{ state: "stopped" }} />;
  return <Icon aria-hidden="true" className={`size-4 ${tone}`} />;
}

/** What matters most of several that stand together. */
const WEIGHT: readonly TimelineEvent["what"][] = ["missed", "assessment", "patient", "set"];

function worst(events: readonly TimelineEvent[]): TimelineEvent | undefined {
  const rank = ({ what }: TimelineEvent) => (WEIGHT.includes(what) ? WEIGHT.indexOf(what) : WEIGHT.length);
  const [first] = [...events].sort((a, b) =>
    a.lane === "alerts" && b.lane === "alerts" ? byWorst(a.what, b.what) : rank(a) - rank(b),
  );
  return first;
}

/** A lane for each sort of thing that happened: a sign where it did, with its number where it was more than one. */
export function EventLanes({ timeline, words }: { timeline: Timeline; words: TimelineWords }) {
  const t = useTranslations("timeline");
  const { columns } = timeline.axis;
  return EVENT_LANES.map((lane) => {
    const own = timeline.events.filter((event) => event.lane === lane);
    if (own.length === 0) return null;
    const placed = own.map((event) => ({ ...event, at: event.column + 0.5 }));
    return (
      <Lane key={lane} name={t(`lane.${lane}`)} height="h-5">
        <ul>
          {clustered(placed, columns, SIGN * columns).map((cluster) => {
            const said = words.happened(cluster.marks);
            const count = cluster.marks.reduce((sum, event) => sum + event.count, 0);
            const sign = worst(cluster.marks);
            return (
              <li
                key={cluster.at}
                title={said}
                className="absolute top-0.5 flex -translate-x-1/2 items-center"
                style={at(cluster.at, columns)}
              >
                <span className="sr-only">{said}</span>
                {sign && signOf(sign)}
                {count > 1 && (
                  <span aria-hidden="true" className="absolute start-full ps-px text-ink-2 text-xs leading-4">
                    {count}
                  </span>
                )}
              </li>
            );
          })}
        </ul>
      </Lane>
    );
  });
}
