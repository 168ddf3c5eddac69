"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { switchHatAction } from "@/lib/auth/actions";
import type { Hat } from "@/lib/auth/sign-in";
import { Button } from "../button";
import { Card, CardRow } from "../card";
import { Chip } from "../chip";
import { useAction } from "../form/use-action";
import { startAfresh } from "./sign-in-with";

/** What one may act as. `current` is the id of the hat that is worn. */
export function HatList({ hats, current }: { hats: readonly Hat[]; current: string | null }) {
  const t = useTranslations("account");
  const { run, pending } = useAction(switchHatAction, { onDone: () => startAfresh() });
  return (
    <Card padded={false}>
      {hats.map((hat) => (
        <CardRow key={hat.id}>
          <span className="min-w-0 flex-1">
            <span className="block font-semibold">{hat.clinicName}</span>
            <span className="block text-ink-2 phone:text-md">
              {hat.as === "patient"
                ? t("hats.asPatient")
                : hat.roles.map((role) => t(`roles.${role}`)).join(", ")}
            </span>
          </span>
          {hat.id === current ? (
            <Chip tone="brand" icon={<Check />}>
              {t("hats.now")}
            </Chip>
          ) : (
            <Button
              size="sm"
              aria-disabled={pending}
              onClick={() => run({ as: hat.as, id: hat.id })}
              aria-label={t("hats.switchTo", { clinic: hat.clinicName })}
            >
              {t("hats.switch")}
            </Button>
          )}
        </CardRow>
      ))}
    </Card>
  );
}
