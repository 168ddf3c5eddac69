import { CloudOff, Wifi } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Banner } from "@/app/_ui/banner";
import { Button } from "@/app/_ui/button";
import { momentOf } from "@/lib/today/as-of";
import type { Days } from "../_kept/kept";

/** From when this is; and the way back to the whole page once the network is there. */
export function Signal({ online, days }: { online: boolean; days: Days | null }) {
  const t = useTranslations("offline");
  const format = useFormatter();
  const isToday = days && momentOf(days.today.zone, Date.now() + days.ahead).date === days.today.date;
  const when =
    days &&
    format.dateTime(new Date(days.takenAt), isToday ? "time" : "dayTime", { timeZone: days.today.zone });
  return (
    <div role="status" className="mt-3">
      {online ? (
        <Banner
          tone="good"
          icon={<Wifi />}
          title={t("back")}
          actions={<Button onClick={() => window.location.reload()}>{t("load")}</Button>}
        />
      ) : (
        <p className="flex items-center gap-2.5 px-1 text-base text-ink-2">
          <CloudOff aria-hidden="true" className="size-5 flex-none" />
          {when ? t("asOf", { when }) : t("nowhere")}
        </p>
      )}
    </div>
  );
}
