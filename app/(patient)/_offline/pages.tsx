"use client";

import { CalendarX, KeyRound } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { type ComponentType, lazy, Suspense } from "react";
import { isOpen } from "@/lib/offline/open-until";
import { type KeptPage, keptPageOf } from "@/lib/offline/pages";
import type { Days } from "../_kept/kept";
import { useAddress } from "./address";
import { InPlace, NeedsNetwork } from "./needs-network";
import { type OfflineProps, usePresent } from "./present";

type Load = () => Promise<{ default: ComponentType<OfflineProps> }>;

/** What stands at which address. Each has a module of its own, which the worker keeps. */
const LOADS: Readonly<Record<KeptPage, Load>> = {
  today: () => import("../today/offline-today"),
  workout: () => import("../today/workout/offline-workout"),
  turn: () => import("../today/[entry]/offline-turn"),
  plan: () => import("../plan/offline-plan"),
  chart: () => import("../body-chart/offline-chart"),
  learn: () => import("../learn/offline-learn"),
  card: () => import("../learn/[card]/offline-card"),
  inbox: () => import("../inbox/offline-inbox"),
};

const PAGES = {
  today: lazy(LOADS.today),
  workout: lazy(LOADS.workout),
  turn: lazy(LOADS.turn),
  plan: lazy(LOADS.plan),
  chart: lazy(LOADS.chart),
  learn: lazy(LOADS.learn),
  card: lazy(LOADS.card),
  inbox: lazy(LOADS.inbox),
} satisfies Record<KeptPage, unknown>;

/** Begins to load what stands at an address, while it is read what it shows. */
export function loadAhead(path: string): void {
  const page = keptPageOf(path);
  if (page) LOADS[page]().catch(() => undefined);
}

/** The page of the address, out of what the phone keeps; and what is said where there is none. */
export function OfflinePages({ days }: { days: Days | null }) {
  const t = useTranslations("offline");
  if (days && isOpen(days, Date.now())) return <OpenPages days={days} />;
  return <InPlace icon={<KeyRound />} title={t("signIn.title")} text={t("signIn.text")} />;
}

function OpenPages({ days }: { days: Days }) {
  const t = useTranslations("offline");
  const format = useFormatter();
  const at = useAddress();
  const present = usePresent(days);
  const page = keptPageOf(at.path);
  const { zone } = days.today;
  if (!page) return <NeedsNetwork />;
  if (!present) {
    const when = format.dateTime(new Date(days.takenAt), "dayTime", { timeZone: zone });
    return <InPlace icon={<CalendarX />} title={t("old.title")} text={t("old.text", { when })} />;
  }
  const Page = PAGES[page];
  return (
    <Suspense>
      <Page key={`${at.path}?${at.search}`} {...present} days={days} at={at} />
    </Suspense>
  );
}
