"use client";

import { CheckCheck, Play } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { PhoneDock } from "@/app/_shared/shell/phone-dock";
import { Button } from "@/app/_ui/button";
import type { LogBody } from "@/lib/outbox/entry";
import type { PartOfDay } from "@/lib/plans/vocabulary";
import type { KeptWorkout } from "@/lib/workout/kept";
import type { WorkoutItem } from "@/lib/workout/plan";
import { RowCard } from "../../../_components/row";
import { ItemRow } from "./item-row";
import { useSayItem } from "./use-say-item";
import { useTitle } from "./use-title";

type Props = {
  part: PartOfDay;
  items: readonly WorkoutItem[];
  open: ReadonlySet<string>;
  date: string;
  /** What was said of an item by an entry that waits. */
  bodyOf: (one: WorkoutItem) => LogBody | null;
  /** Closed on the way; null where none was. */
  current: WorkoutItem | null;
  /** Null before it was read what the phone keeps. */
  kept: KeptWorkout | null;
  zone: string;
  backWords: string;
  onBegin: (key: string) => void;
  onResume: () => void;
  onRound: () => void;
  /** What was closed on the way is over for now. */
  onEnd: () => void;
  onLeave: () => void;
};

/** What is to be done in this part of the day, in its order: from here one is guided, goes on, or says that all is done. */
export function Opening(props: Props) {
  const { part, items, open, current, kept, zone, backWords } = props;
  const title = useTitle();
  const t = useTranslations("workout.opening");
  const common = useTranslations("common");
  const format = useFormatter();
  const sayOf = useSayItem({ date: props.date, zone });
  const seconds = items.reduce((sum, { key, item }) => sum + (open.has(key) ? item.seconds : 0), 0);
  const first = items.find(({ key }) => open.has(key));
  const closed = current && kept?.closedAt ? new Date(kept.closedAt) : null;
  return (
    <>
      <div data-wide="" className="grid gap-1 pt-1">
        <h1
          ref={title}
          tabIndex={-1}
          className="text-balance font-[650] text-3xl tracking-[-.015em] outline-none"
        >
          {closed ? t("again") : t("title", { part })}
        </h1>
        <p className="text-ink-2">
          {closed
            ? t("closed", {
                time: format.dateTime(closed, { hour: "numeric", minute: "2-digit", timeZone: zone }),
              })
            : t("toGo", { count: open.size, minutes: Math.ceil(seconds / 60) })}
        </p>
      </div>
      <div className="pt-4 pb-6">
        <RowCard label={t("list")}>
          {items.map((one) => (
            <ItemRow
              key={one.key}
              one={one}
              said={open.has(one.key) ? null : sayOf(one, props.bodyOf(one))}
              onBegin={() => props.onBegin(one.key)}
            />
          ))}
        </RowCard>
      </div>
      <PhoneDock aboveTabs={false}>
        <div className="grid gap-2.5 floor:grid-cols-[2fr_2fr_1fr] floor:items-center">
          {current && closed ? (
            <Button size="phone" variant="filled" icon={<Play aria-hidden="true" />} onClick={props.onResume}>
              {common("goOn")}
            </Button>
          ) : (
            <Button
              size="phone"
              variant="filled"
              icon={<Play aria-hidden="true" />}
              aria-disabled={kept === null}
              onClick={() => kept && first && props.onBegin(first.key)}
            >
              {t("guide")}
            </Button>
          )}
          {!closed && open.size > 0 && (
            <Button icon={<CheckCheck aria-hidden="true" />} size="lg" onClick={props.onRound}>
              {t("allDone")}
            </Button>
          )}
          <Button variant="quiet" onClick={closed ? props.onEnd : props.onLeave}>
            {closed ? t("end") : backWords}
          </Button>
        </div>
      </PhoneDock>
    </>
  );
}
