"use client";

import { LifeBuoy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useWrong } from "./wrong-context";

/** Stands on every page of a patient, at the same place, in the same words. */
export function WrongBar() {
  const t = useTranslations("redFlags");
  const { help, openMenu } = useWrong();
  return (
    <div className="sticky top-0 z-20 -mx-4 flex flex-wrap items-center justify-between gap-x-3 bg-paper px-4 py-2 print:hidden max-[15rem]:static">
      {/* Where there is no room for it beside the button, the clinic's name would break within its words. */}
      <p className="min-w-0 flex-1 hyphens-auto text-balance text-base text-ink-2 wrap-anywhere max-[22rem]:sr-only">
        {help.clinicName}
      </p>
      {/* Its edges give way before its words do, where the text is very large. */}
      <button
        type="button"
        onClick={openMenu}
        className="ms-auto inline-flex min-h-12 items-center gap-[min(.5rem,2vw)] rounded-full bg-surface px-[min(1rem,4vw)] font-[620] text-base inset-ring-[1.5px] inset-ring-line-control hover:bg-sunken"
      >
        <LifeBuoy aria-hidden="true" className="size-6 text-low" />
        {t("open")}
      </button>
    </div>
  );
}
