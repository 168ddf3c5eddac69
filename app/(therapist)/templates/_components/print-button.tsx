"use client";

import { Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";

export function PrintButton() {
  const common = useTranslations("common");
  return (
    <Button icon={<Printer aria-hidden="true" />} onClick={() => window.print()}>
      {common("print")}
    </Button>
  );
}
