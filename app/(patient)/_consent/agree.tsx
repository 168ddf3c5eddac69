"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { dayAsDate } from "@/app/_i18n/formats";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/form/checkbox";
import { CONSENT_WORDING } from "@/lib/consents/vocabulary";
import { useWrong } from "../_wrong/wrong-context";

/** Never ticked beforehand, and the button waits for it. Saying no yet is as easy. */
export function Agree({ onAgree, onLater }: { onAgree: () => void; onLater: () => void }) {
  const t = useTranslations("consent.steps");
  const text = useTranslations("consent.text");
  const format = useFormatter();
  const [ticked, setTicked] = useState(false);
  const month = format.dateTime(dayAsDate(`${CONSENT_WORDING}-01`), { year: "numeric", month: "long" });
  return (
    <>
      <Checkbox
        checked={ticked}
        onChange={(event) => setTicked(event.target.checked)}
        label={text(`${CONSENT_WORDING}.agree`, { clinic: useWrong().help.clinicName })}
        hint={t("edition", { month })}
      />
      <Button variant="filled" size="phone" disabled={!ticked} onClick={onAgree}>
        {t("agree")}
      </Button>
      <Button variant="quiet" size="md" onClick={onLater}>
        {t("later")}
      </Button>
    </>
  );
}
