"use client";

import { Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/app/_ui/icon-button";

export function PrintButton() {
  const common = useTranslations("common");
  return (
    <IconButton
      label={common("print")}
      icon={<Printer aria-hidden="true" />}
      onClick={() => window.print()}
      className="print:hidden"
    />
  );
}
