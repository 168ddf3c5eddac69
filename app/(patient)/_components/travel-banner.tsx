"use client";

import { Plane } from "lucide-react";
import { useTranslations } from "next-intl";
import { moveDayAction } from "@/app/_actions/patients";
import { Banner } from "@/app/_ui/banner";
import { Button } from "@/app/_ui/button";
import { useAction } from "@/app/_ui/form/use-action";
import { useToast } from "@/app/_ui/toast";
import { cityName } from "./city-name";
import { keepZone } from "./phone-zone";

type Props = {
  /** The zone in use. */
  zone: string;
  /** The phone's own. */
  phone: string;
  /** It was asked to keep the zone in use already. */
  kept: boolean;
};

/** May the day move to where the phone is? */
export function TravelBanner({ zone, phone, kept }: Props) {
  const t = useTranslations("travel");
  const cities = useTranslations("travel.city");
  const { notify } = useToast();
  const { run, pending } = useAction(moveDayAction, {
    onDone: (moved) => notify({ title: t("moved", { city: cityName(cities, moved.zone) }), tone: "good" }),
  });
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
