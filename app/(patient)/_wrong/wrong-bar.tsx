import { LifeBuoy } from "lucide-react";
import { useTranslations } from "next-intl";
import { OpenWrong } from "./open-wrong";

/** Stands on every page of a patient, at the same place, in the same words. */
export function WrongBar({ clinicName }: { clinicName: string }) {
  const t = useTranslations("redFlags");
  return (
    <div className="sticky top-0 z-20 -mx-4 flex flex-wrap items-center justify-between gap-x-3 bg-paper px-4 py-2 print:hidden max-[15rem]:static">
      {/* Where there is no room for it beside the button, the clinic's name would break within its words. */}
      <p className="min-w-0 flex-1 hyphens-auto text-balance text-base text-ink-2 wrap-anywhere max-[22rem]:sr-only">
        {clinicName}
      </p>
      {/* Its edges give way before its words do, where the text is very large. */}
      <OpenWrong>
        <LifeBuoy aria-hidden="true" className="size-6 text-low" />
        {t("open")}
      </OpenWrong>
    </div>
  );
}
