"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import type { ConsentState } from "@/lib/consents/consent";
import { stepsOf, type Way } from "@/lib/consents/steps";
import { ConsentSteps } from "../../_consent/consent-steps";
import { PendingNote } from "../../_consent/pending-note";
import { useConsent } from "../../_consent/use-consent";
import { WithdrawSheet } from "./withdraw-sheet";

type Props = {
  state: ConsentState;
  /** Instant of the latest decision; null for none. */
  at: string | null;
  byStaff: boolean;
  zone: string;
};

/** What the patient agreed to and when; to read it again, to withdraw it, and to give it again. */
export function ConsentSection({ state, at, byStaff, zone }: Props) {
  const t = useTranslations("consent.me");
  const card = useTranslations("consent.card");
  const format = useFormatter();
  const { decide, pending } = useConsent();
  const [way, setWay] = useState<Way | null>(null);
  const [leaving, setLeaving] = useState(false);
  const when = at ? format.dateTime(new Date(at), { dateStyle: "long", timeZone: zone }) : "";
  const agreed = state === "given" || state === "outdated";
  const first = way && stepsOf(way)[0];
  return (
    <section aria-labelledby="consent" className="grid gap-3">
      <h2 id="consent" className="font-[640] text-xl">
        {t("title")}
      </h2>
      <p className="text-pretty text-ink-2">
        {t(state, { when })} {byStaff && t("byStaff")}
      </p>
      <PendingNote />
      <div className="flex flex-wrap gap-2">
        {state !== "given" && pending === null && (
          <Button variant="filled" onClick={() => setWay("ask")}>
            {card(state === "withdrawn" ? "again" : "read")}
          </Button>
        )}
        {state === "given" && <Button onClick={() => setWay("read")}>{t("read")}</Button>}
        <Button onClick={() => setWay("tour")}>{t("tour")}</Button>
        {agreed && pending === null && (
          <Button variant="quiet" onClick={() => setLeaving(true)}>
            {t("withdraw")}
          </Button>
        )}
      </div>
      <WithdrawSheet open={leaving} onOpenChange={setLeaving} onWithdraw={() => decide("withdrawn")} />
      {way && first && <ConsentSteps way={way} from={first} onClose={() => setWay(null)} />}
    </section>
  );
}
