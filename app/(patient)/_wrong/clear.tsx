"use client";

import {
  CircleCheck,
  CloudOff,
  Footprints,
  HeartPulse,
  PersonStanding,
  PhoneCall,
  Toilet,
} from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/app/_ui/button";
import { FullScreenTitle } from "@/app/_ui/full-screen";
import type { Interview } from "@/lib/screenings/interview";
import { FORMS } from "@/lib/screenings/vocabulary";
import { CallClinic } from "./call";
import { type Sent, useArrival } from "./use-sent";
import { useWrong } from "./wrong-context";

const SIGNS = [
  ["saddle", PersonStanding],
  ["bladder", Toilet],
  ["motor", Footprints],
  ["pe", HeartPulse],
] as const;

type Props = {
  interview: Interview;
  sent: Sent | null;
  onClose: () => void;
};

const strong = { b: (chunks: ReactNode) => <b className="font-[640]">{chunks}</b> };

/** No to all: what that means, and what to watch for all the same. */
export function Clear({ interview: { form }, sent, onClose }: Props) {
  const t = useTranslations("redFlags.clear");
  const common = useTranslations("common");
  const { help } = useWrong();
  const { arrival, kept } = useArrival(sent);
  const { emergencyNumber: number, clinicName: clinic } = help;
  const late = arrival === "waiting" || arrival === "signed-out";
  return (
    <>
      <div className="grid flex-1 content-start gap-4 pt-2">
        <div className="flex items-center gap-3">
          <span
            aria-hidden="true"
            className="grid size-12 place-items-center rounded-full bg-good-soft text-good-ink"
          >
            <CircleCheck className="size-7" />
          </span>
          <FullScreenTitle className="flex-1">{t("title")}</FullScreenTitle>
        </div>
        <p className="text-pretty">{t("said", { count: FORMS[form].length, clinic })}</p>
        {(late || arrival === "refused") && (
          <p role="status" className="flex gap-2.5 rounded-lg bg-part-soft p-3">
            <CloudOff aria-hidden="true" className="mt-0.5 size-5 shrink-0" />
            {arrival === "refused" ? t("refused", { clinic }) : t(kept ? "kept" : "notKept")}
          </p>
        )}
        {form === "short" && <p className="text-pretty">{t("ease")}</p>}
        <h3 className="font-[640] text-xl">{t("watch")}</h3>
        <ul className="divide-y divide-line overflow-hidden rounded-xl bg-surface ring ring-line dark:ring-0">
          {SIGNS.map(([sign, Icon]) => (
            <li key={sign} className="flex items-center gap-3 px-4 py-3">
              <Icon aria-hidden="true" className="size-6 shrink-0 text-low" />
              <span className="text-pretty">{t.rich(`sign.${sign}`, strong)}</span>
            </li>
          ))}
          <li className="flex items-center gap-3 bg-low-soft px-4 py-3 font-[620] text-low-ink">
            <PhoneCall aria-hidden="true" className="size-6 shrink-0" />
            <span className="text-pretty">{number ? t("then", { number }) : t("thenNoNumber")}</span>
          </li>
        </ul>
      </div>
      <div className="grid gap-2.5 pt-4">
        <CallClinic />
        <Button variant="filled" size="phone" onClick={onClose}>
          {common("goBack")}
        </Button>
      </div>
    </>
  );
}
