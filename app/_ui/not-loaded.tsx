"use client";

import { WifiOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { Banner } from "./banner";
import { Button } from "./button";

/** In place of a part whose code did not come. */
export function NotLoaded({ onClose }: { onClose: () => void }) {
  const t = useTranslations("errors");
  const common = useTranslations("common");
  return (
    <div role="alert">
      <Banner
        tone="part"
        icon={<WifiOff />}
        title={t("notLoaded")}
        actions={<Button onClick={onClose}>{common("close")}</Button>}
      />
    </div>
  );
}
