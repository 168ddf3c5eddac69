"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { PartOfDay } from "@/lib/plans/vocabulary";
import { nextOpen, nothingKept } from "@/lib/workout/kept";
import type { WorkoutItem } from "@/lib/workout/plan";
import type { AdviceGiven } from "../../../_components/rule-words";
import { useGo } from "../../../_components/use-go";
import { useStarted } from "../../_components/started-part";
import { LockStep } from "../../_log/lock-step";
import { Finished } from "./finished";
import { ItemRun } from "./item-run";
import { Opening } from "./opening";
import { Round } from "./round";
import { useAnswered } from "./use-answered";
import { useKept } from "./use-kept";

type Props = {
  date: string;
  part: PartOfDay;
  /** Nothing where exercises are kept back. */
  items: readonly WorkoutItem[];
  start: number | null;
  zone: string;
  advice: AdviceGiven;
};

/** A step that is open goes on as it began: what the server offers meanwhile waits until it is left. */
type Opened = { item: WorkoutItem; date: string; span: string };

/** A workout from its list to its end; each step is a whole screen. */
export function WorkoutScreens({ date, part, items: offered, start, zone, advice }: Props) {
  const go = useGo();
  const started = useStarted();
  const common = useTranslations("common");
  const [round, setRound] = useState(false);
  const [opened, setOpened] = useState<Opened | null>(null);
  // Positions of rest and the walk alone where the leg pain began too high.
  const items = offered.filter((one) => one.eases || !started?.reliefOnly || one.log !== null);
  const keys = items.map(({ key }) => key);
  const span = opened?.span ?? `${date} ${part}`;
  const { kept, keep } = useKept(span, keys);
  const { isAnswered, bodyOf } = useAnswered(date, kept?.answered ?? []);
  const leave = () => go("/today");

  const isOpen = (one: WorkoutItem) => one.key === kept?.current || (one.log === null && !isAnswered(one));
  const open = new Set(items.filter(isOpen).map(({ key }) => key));
  const found = items.find(({ key }) => key === kept?.current);
  const runs = kept?.current != null && kept.closedAt === null;
  if (!runs && opened) setOpened(null);
  if (runs && found && opened?.item.key !== kept.current) setOpened({ item: found, date, span });
  const current = runs && opened?.item.key === kept.current ? opened.item : null;

  const over = kept !== null && !current && items.length === 0;
  useEffect(() => {
    if (over) go("/today");
  }, [over, go]);
  if (over) return null;

  const step = { run: null, felt: null, log: null, closedAt: null } as const;
  const answeredNow = [...(kept?.answered ?? []), ...(kept?.current ? [kept.current] : [])];
  const end = () => {
    keep({ ...step, current: null, answered: answeredNow });
    leave();
  };
  if (current && kept) {
    const nextKey = nextOpen(keys, open, current.key);
    return (
      <ItemRun
        key={current.key}
        item={current}
        kept={kept}
        keep={keep}
        date={opened?.date ?? date}
        start={start}
        advice={advice}
        progress={{ done: items.length - open.size, of: Math.max(1, items.length) }}
        next={items.find(({ key }) => key === nextKey) ?? null}
        onNext={() => keep({ ...step, current: nextKey, answered: answeredNow })}
        onClose={() => {
          keep({ closedAt: new Date().toISOString() });
          leave();
        }}
        onEnd={end}
      />
    );
  }
  if (started?.lock) return <LockStep onLeave={leave} />;
  if (round)
    return (
      <Round
        items={items.filter(({ key }) => open.has(key))}
        date={date}
        onBack={() => setRound(false)}
        onDone={(keysDone, worst) => {
          setRound(false);
          const asks = worst && { current: worst.key, log: worst.log, felt: "log" as const };
          keep({ ...step, current: null, answered: [...answeredNow, ...keysDone], ...asks });
        }}
      />
    );
  if (kept && open.size === 0)
    return (
      <Finished
        items={items}
        part={part}
        onLeave={(to = "/today") => {
          keep(nothingKept(span), { shown: false });
          go(to);
        }}
      />
    );
  return (
    <Opening
      part={part}
      items={items}
      open={open}
      date={date}
      bodyOf={bodyOf}
      current={found ?? null}
      kept={kept}
      zone={zone}
      backWords={common("backToToday")}
      onBegin={(key) => keep({ ...step, current: key })}
      onResume={() => keep({ closedAt: null })}
      onRound={() => setRound(true)}
      onEnd={end}
      onLeave={leave}
    />
  );
}
