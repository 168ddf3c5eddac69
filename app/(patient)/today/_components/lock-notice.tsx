import { useTranslations } from "next-intl";
import type { Ref } from "react";
import { EmergencyCard } from "../../_components/emergency-card";

type Props = {
  clinic: string;
  /** Of the ambulance; null where it is not known. */
  number: string | null;
  /** Of a yes that waits the number to call stands above already, on every page. */
  calls: boolean;
  titleRef?: Ref<HTMLHeadingElement>;
};

/** No exercise from now on: what was told, and whom to call. */
export function LockNotice({ clinic, number, calls, titleRef }: Props) {
  const t = useTranslations("today.stopped");
  return (
    <EmergencyCard title={t("title", { clinic })} number={calls ? number : null} titleRef={titleRef} within>
      <p className="text-pretty font-[620]">{number ? t("call", { number }) : t("callNoNumber")}</p>
    </EmergencyCard>
  );
}
