"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import type { StandingStop } from "@/lib/alerts/queries";
import { branches, RED_FLAG_IDS } from "@/lib/screenings/vocabulary";
import { useWrong } from "./wrong-context";

/** What a yes of before asks one to do, once more. */
export function ShowAdvice({ said }: { said: NonNullable<StandingStop["said"]> }) {
  const t = useTranslations("today.stopped");
  const { show } = useWrong();
  // Of those that branch, the urgency says what the second answer was.
  const acute = said.urgency === "emergency" ? null : false;
  const answers = RED_FLAG_IDS.filter((flag) => said.flags.includes(flag)).map((flag) => ({
    flag,
    yes: true,
    acute: branches(flag) ? acute : null,
  }));
  return <Button onClick={() => show(said.screeningId, answers)}>{t("show")}</Button>;
}
