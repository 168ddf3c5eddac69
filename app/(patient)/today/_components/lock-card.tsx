"use client";

import { useTranslations } from "next-intl";
import type { ReactNode, Ref } from "react";
import { EmergencyCard } from "../../_components/emergency-card";
import { useWrong } from "../../_wrong/wrong-context";
import { useStarted } from "./started-part";

/** Told on this phone, here or on another page of it: no exercise from now on, whether or not the clinic has it. */
export function LockCard({ titleRef }: { titleRef?: Ref<HTMLHeadingElement> }) {
  const t = useTranslations("today.stopped");
  const { emergencyNumber: number, clinicName: clinic } = useWrong().help;
  const lock = useStarted()?.lock;
  if (!lock) return null;
  // Of a yes that waits the number to call stands above already, on every page.
  return (
    <EmergencyCard
      title={t("title", { clinic })}
      number={lock === "yes" ? null : number}
      titleRef={titleRef}
      within
    >
      <p className="text-pretty font-[620]">{number ? t("call", { number }) : t("callNoNumber")}</p>
    </EmergencyCard>
  );
}

type Props = {
  /** What a lock leaves of the day; null where the clinic's own says so already. */
  locked: ReactNode;
  children: ReactNode;
};

/** What is done today, and in its place what a lock leaves of it. */
export function UntilLocked({ locked, children }: Props) {
  const lock = useStarted()?.lock;
  if (!lock || !locked) return children;
  return (
    <>
      <LockCard />
      {locked}
    </>
  );
}
