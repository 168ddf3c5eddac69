"use client";

import { Activity, BellRing, PhoneCall, ShieldCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useOpeningWords } from "@/app/_shared/opening-words";
import { FullScreenTitle } from "@/app/_ui/full-screen";
import { CONSENT_WORDING } from "@/lib/consents/vocabulary";
import { useWrong } from "../_wrong/wrong-context";
import { Facts } from "./facts";

/** Who reads what and when, by the names and hours that the clinic recorded; and whom to call instead. */
export function Readers() {
  const t = useTranslations("consent.text");
  const { emergencyNumber, clinicName: clinic, therapist } = useWrong().help;
  const wording = CONSENT_WORDING;
  return (
    <>
      <FullScreenTitle>{t(`${wording}.readers`)}</FullScreenTitle>
      <div className="flex items-start gap-3 rounded-xl bg-low-soft px-4 py-3">
        <PhoneCall aria-hidden="true" className="mt-0.5 size-6 shrink-0 text-low-ink" />
        <p className="text-pretty">
          <b className="font-[640]">{t(`${wording}.danger`)}</b>{" "}
          {t(`${wording}.dangerCall`, { number: emergencyNumber ?? "none" })}
        </p>
      </div>
      <Facts
        facts={[
          {
            icon: Activity,
            tint: "bg-brand-soft text-brand",
            title: t(`${wording}.log.title`),
            text: (
              <>
                <p>{t(`${wording}.log.text`, { therapist, clinic })}</p>
                <Hours />
              </>
            ),
          },
          {
            icon: BellRing,
            tint: "bg-low-soft text-low-ink",
            title: t(`${wording}.sign.title`),
            text: t(`${wording}.sign.text`, { clinic }),
          },
          {
            icon: ShieldCheck,
            tint: "bg-good-soft text-good-ink",
            title: t(`${wording}.others.title`),
            text: t(`${wording}.others.text`, { clinic }),
          },
        ]}
      />
    </>
  );
}

/** When the clinic is open; where it has not said, to ask. */
function Hours() {
  const t = useTranslations("consent.hours");
  const words = useOpeningWords();
  const { opening, clinicName: clinic } = useWrong().help;
  if (opening.length === 0) return <p>{t("unknown", { clinic })}</p>;
  return (
    <ul className="mt-1">
      {opening.map((span) => (
        <li key={span.first}>{words(span)}</li>
      ))}
    </ul>
  );
}
