"use client";

import { Plane } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useSyncExternalStore } from "react";
import { moveDayAction } from "@/app/_actions/patients";
import { Banner } from "@/app/_ui/banner";
import { Button } from "@/app/_ui/button";
import { useAction } from "@/app/_ui/form/use-action";
import { useToast } from "@/app/_ui/toast";
import { cityName } from "./city-name";
import { keepsZone, keepZone, onZone, otherZone } from "./phone-zone";

/**
 * Where the phone's clock is not that of the zone in use: may the day move? Asked once a journey; with `again` it is
 * offered also after "keep". The server knows no phone's zone, so it stands only once the page does.
 */
export function TravelOffer({ zone, again = false }: { zone: string; again?: boolean }) {
  const t = useTranslations("travel");
  const cities = useTranslations("travel.city");
  const { notify } = useToast();
  const phone = useSyncExternalStore(
    onZone,
    () => otherZone(zone),
    () => null,
  );
  const kept = useSyncExternalStore(
    onZone,
    () => keepsZone(zone, otherZone(zone)),
    () => false,
  );
  const { run, pending } = useAction(moveDayAction, {
    onDone: (moved) => notify({ title: t("moved", { city: cityName(cities, moved.zone) }), tone: "good" }),
  });
  useEffect(() => {
    if (otherZone(zone) === null) keepZone(zone, null);
  }, [zone]);
  if (phone === null || (kept && !again)) return null;
  const city = cityName(cities, phone);
  return (
    <Banner
      icon={<Plane />}
      title={t("ask", { city })}
      actions={
        <>
          <Button
            variant="filled"
            busy={pending}
            busyLabel={t("moving")}
            onClick={() => run({ zone: phone })}
          >
            {t("move")}
          </Button>
          {!kept && (
            <Button onClick={() => keepZone(zone, phone)}>
              {t("keep", { city: cityName(cities, zone) })}
            </Button>
          )}
        </>
      }
    >
      {t("text", { city })}
    </Banner>
  );
}
