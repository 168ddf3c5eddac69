"use client";

import { Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/app/_ui/icon-button";

export function PrintCard() {
  const common = useTranslations("common");
  return (
    <IconButton
      label={common("print")}
      icon={<Printer aria-hidden="true" className="size-6" />}
      className="-me-3"
      onClick={() => window.print()}
    />
  );
}
