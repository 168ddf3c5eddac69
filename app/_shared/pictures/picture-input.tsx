"use client";

import { ImagePlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { IconButton } from "@/app/_ui/icon-button";
import { MOST_PICTURES } from "@/lib/messages/pictures/vocabulary";
import type { Pictures } from "./use-pictures";

/** An iPhone hands over its own kind of picture (HEIC) as a JPEG to a page that asks for these by name. */
const TYPES = "image/jpeg,image/png,image/webp";

/** The button that opens the camera or the gallery, or the desk's files. */
export function PictureInput({ pictures, disabled }: { pictures: Pictures; disabled?: boolean }) {
  const t = useTranslations("ownMessages.pictures");
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={TYPES}
        multiple
        hidden
        aria-label={t("add")}
        onChange={({ currentTarget }) => {
          void pictures.add([...(currentTarget.files ?? [])]);
          // The same file may be chosen again after it was taken off.
          currentTarget.value = "";
        }}
      />
      <IconButton
        ref={pictures.addButton}
        label={t("add")}
        icon={<ImagePlus />}
        disabled={disabled || pictures.busy || pictures.chosen.length >= MOST_PICTURES}
        onClick={() => input.current?.click()}
      />
    </>
  );
}
