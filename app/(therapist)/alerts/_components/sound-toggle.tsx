"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { isSoundOn, playTone, setSound } from "@/app/_shared/shell/tone";
import { Checkbox } from "@/app/_ui/form/checkbox";

/** Kept by this browser: who shares a room turns it off here alone. Turned on, it is heard once. */
export function SoundToggle() {
  const t = useTranslations("alerts");
  const [on, setOn] = useState(true);
  useEffect(() => setOn(isSoundOn()), []);
  return (
    <Checkbox
      label={t("sound")}
      title={t("soundText")}
      checked={on}
      onChange={(event) => {
        setSound(event.target.checked);
        setOn(event.target.checked);
        playTone();
      }}
    />
  );
}
