"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { Sheet } from "@/app/_ui/sheet";
import { useWrong } from "../../_wrong/wrong-context";

type Props = { open: boolean; onOpenChange: (open: boolean) => void; onWithdraw: () => void };

/** What happens then, before it happens: what stops, what stays, who can read it. */
export function WithdrawSheet({ open, onOpenChange, onWithdraw }: Props) {
  const t = useTranslations("consent.me");
  const { clinicName: clinic } = useWrong().help;
  const withdraw = () => {
    onWithdraw();
    onOpenChange(false);
  };
  return (
    <Sheet
      open={open}
      onOpenChange={onOpenChange}
      title={t("ask")}
      actions={
        <>
          <Button variant="filled" size="phone" onClick={withdraw}>
            {t("withdraw")}
          </Button>
          <Button variant="quiet" size="md" onClick={() => onOpenChange(false)}>
            {t("keep")}
          </Button>
        </>
      }
    >
      <ul className="grid list-disc gap-2 ps-6 text-pretty">
        <li>{t("log")}</li>
        <li>{t("help")}</li>
        <li>{t("record", { clinic })}</li>
        <li>{t("team")}</li>
        <li>{t("back")}</li>
      </ul>
    </Sheet>
  );
}
