"use client";

import { useTranslations } from "next-intl";
import { PhoneDock } from "@/app/_shared/shell/phone-dock";
import { Button } from "@/app/_ui/button";
import { LockCard } from "../_components/lock-card";
import { useFocusedTitle } from "./stop-choice";

/** In the place of an exercise from a warning sign on. */
export function LockStep({ onLeave }: { onLeave: () => void }) {
  const common = useTranslations("common");
  const title = useFocusedTitle();
  return (
    <>
      <div className="pt-4 pb-6">
        <LockCard titleRef={title} />
      </div>
      <PhoneDock aboveTabs={false}>
        <Button size="phone" onClick={onLeave}>
          {common("backToToday")}
        </Button>
      </PhoneDock>
    </>
  );
}
