"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { CallClinic, CallEmergency } from "./call";

/** Where the questions can't be had: whom to call is on the page already. */
export function HelpOnly({ onClose }: { onClose: () => void }) {
  const t = useTranslations("redFlags");
  const common = useTranslations("common");
  return (
    <div
      role="alert"
      className="fixed inset-x-0 bottom-0 z-40 mx-auto grid max-w-[480px] gap-3 rounded-t-sheet bg-paper px-4 pt-5 pb-[max(1.875rem,env(safe-area-inset-bottom))] shadow-2 ring ring-line"
    >
      <p className="text-pretty font-[640] text-xl">{t("notFetched")}</p>
      <CallEmergency />
      <CallClinic />
      <Button variant="quiet" onClick={onClose}>
        {common("close")}
      </Button>
    </div>
  );
}
