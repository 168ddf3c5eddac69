"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useOpeningWords } from "@/app/_shared/opening-words";
import type { OwnThread } from "@/lib/messages/own/queries";
import { useWrong } from "../../_wrong/wrong-context";
import { useStillOpen } from "./use-still-open";

type Props = { thread: OwnThread; kept: boolean };

/**
 * What is promised, and what is not: that this is not for emergencies, how soon the clinic answers, and that it is closed, as
 * far as the phone knows it.
 */
export function AboveBox({ thread: { clinic, answerDays: days, zone }, kept }: Props) {
  const t = useTranslations("ownMessages");
  const format = useFormatter();
  const words = useOpeningWords();
  const { emergencyNumber: number, clinicName, opening } = useWrong().help;
  const now = useStillOpen(clinic, kept);
  const when = (at: string) => format.dateTime(new Date(at), "dayTime", { timeZone: zone });
  return (
    <div className="grid gap-1 text-md text-ink-2">
      <p className="text-pretty">
        <b className="font-[640] text-ink">{t("emergency")}</b>{" "}
        {number ? t("call", { number }) : t("callNone")}
      </p>
      <p className="text-pretty">
        {t("within", { clinic: clinicName, days })}{" "}
        {opening.length > 0 && now !== "closed" && t("open", { hours: opening.map(words).join("; ") })}
      </p>
      {now === "closed" && !clinic.open && (
        <p role="status" className="rounded-lg bg-part-soft px-3 py-2 text-ink text-pretty">
          {clinic.opensAt
            ? t("closed", { clinic: clinicName, when: when(clinic.opensAt) })
            : t("closedNow", { clinic: clinicName })}
        </p>
      )}
    </div>
  );
}
