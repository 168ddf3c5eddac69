"use client";

import { Volume2, VolumeX } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Checkbox } from "@/app/_ui/form/checkbox";
import { IconButton } from "@/app/_ui/icon-button";
import { Sheet } from "@/app/_ui/sheet";
import { type CueWish, readWish, wakeSound, writeWish } from "./cue-player";

const WISHES = ["voice", "sound", "buzz"] as const;

/** What is heard and felt at each change; each can be off. */
export function CueMenu() {
  const t = useTranslations("workout.cues");
  const [wish, setWish] = useState<CueWish | null>(null);
  useEffect(() => setWish(readWish()), []);
  const quiet = wish !== null && !wish.voice && !wish.sound;
  return (
    <Sheet
      title={t("title")}
      trigger={
        <IconButton
          className="-me-3"
          label={t("title")}
          icon={
            quiet ? (
              <VolumeX aria-hidden="true" className="size-6" />
            ) : (
              <Volume2 aria-hidden="true" className="size-6" />
            )
          }
        />
      }
    >
      <div className="grid gap-2.5 pb-2">
        {wish &&
          WISHES.map((one) => (
            <Checkbox
              key={one}
              label={t(one)}
              hint={t(`${one}Text`)}
              checked={wish[one]}
              onChange={(event) => {
                const next = { ...wish, [one]: event.target.checked };
                wakeSound();
                writeWish(next);
                setWish(next);
              }}
            />
          ))}
      </div>
    </Sheet>
  );
}
