"use client";

import { Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/app/_ui/icon-button";

export function PrintButton() {
  const t = useTranslations("exercises");
  return (
    <IconButton
      label={t("print")}
      icon={<Printer aria-hidden="true" />}
      onClick={() => window.print()}
      className="print:hidden"
    />
  );
}
