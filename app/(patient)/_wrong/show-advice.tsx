"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import type { WarningSigns } from "@/lib/alerts/queries";
import { branches, RED_FLAG_IDS } from "@/lib/screenings/vocabulary";
import { useWrong } from "./wrong-context";

/** What a yes of before, or what was found, asks one to do, once more. */
export function ShowAdvice({ said }: { said: WarningSigns }) {
  const t = useTranslations("today.stopped");
  const { show } = useWrong();
  // Of those that branch, the urgency says what the second answer was.
  const acute = said.urgency === "emergency" ? null : false;
  const answers = RED_FLAG_IDS.filter((flag) => said.flags.includes(flag)).map((flag) => ({
    flag,
    yes: true,
    acute: branches(flag) ? acute : null,
  }));
  return (
    <Button onClick={() => show(said.kind === "answers" ? said.screeningId : null, answers)}>
      {t("show")}
    </Button>
  );
}
