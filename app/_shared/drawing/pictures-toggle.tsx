"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { Segmented } from "../../_ui/form/segmented";
import { askStill, asksStill, onWish } from "./motion-wish";

const options = ["move", "still"] as const;

/** Whether pictures move on this device. */
export function PicturesToggle() {
  const t = useTranslations("ui.pictures");
  const still = useSyncExternalStore(onWish, asksStill, () => false);
  return (
    <Segmented
      label={t("label")}
      value={still ? "still" : "move"}
      onChange={(wish) => askStill(wish === "still")}
      options={options.map((value) => ({ value, label: t(value) }))}
    />
  );
}
