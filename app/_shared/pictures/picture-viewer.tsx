"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { ChevronLeft, ChevronRight, X, ZoomIn, ZoomOut } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef, useState } from "react";
import { IconButton } from "@/app/_ui/icon-button";
import { useSurface } from "@/app/_ui/surface";
import type { MessagePicture } from "@/lib/messages/pictures/vocabulary";
import { LargePicture } from "./large-picture";

type Props = {
  pictures: readonly MessagePicture[];
  /** Which of them is shown large; null: none. */
  open: number | null;
  setOpen: (at: number | null) => void;
  nameOf: (at: number) => string;
  base: string;
};

/** One picture over the whole page. Esc closes it. The arrows go through those of the message, and scroll one that is enlarged. */
export function PictureViewer({ pictures, open, setOpen, nameOf, base }: Props) {
  const t = useTranslations("ownMessages.pictures");
  const common = useTranslations("common");
  const surface = useSurface();
  const [large, setLarge] = useState(false);
  const view = useRef<HTMLElement>(null);
  const picture = open === null ? undefined : pictures[open];
  const go = (by: number) => {
    if (open === null || !pictures[open + by]) return;
    setLarge(false);
    setOpen(open + by);
  };
  const close = () => {
    setLarge(false);
    setOpen(null);
  };
  const onKeyDown = ({ key, currentTarget }: KeyboardEvent) => {
    if (large || (key !== "ArrowRight" && key !== "ArrowLeft")) return;
    const isRtl = getComputedStyle(currentTarget).direction === "rtl";
    go((key === "ArrowRight") === isRtl ? -1 : 1);
  };
  return (
    <Base.Root open={picture !== undefined} onOpenChange={(is) => !is && close()}>
      <Base.Portal>
        <Base.Viewport data-surface={surface} className="fixed inset-0 z-40 bg-paper">
          <Base.Popup
            onKeyDown={onKeyDown}
            className="flex h-dvh flex-col text-sm outline-none phone:text-lg"
          >
            <div className="flex items-center gap-1 border-line border-b px-4 py-2">
              <Base.Title className="min-w-0 flex-1 font-semibold phone:text-md">
                {open !== null && nameOf(open)}
              </Base.Title>
              {/* At either end they stay where the focus is, so that the arrows go on working. */}
              {pictures.length > 1 && (
                <>
                  <IconButton
                    label={t("previous")}
                    icon={<ChevronLeft className="rtl:-scale-x-100" />}
                    aria-disabled={open === 0}
                    className="aria-disabled:opacity-40"
                    onClick={() => go(-1)}
                  />
                  <IconButton
                    label={t("next")}
                    icon={<ChevronRight className="rtl:-scale-x-100" />}
                    aria-disabled={open === pictures.length - 1}
                    className="aria-disabled:opacity-40"
                    onClick={() => go(1)}
                  />
                </>
              )}
              <IconButton
                label={t(large ? "fit" : "enlarge")}
                icon={large ? <ZoomOut /> : <ZoomIn />}
                onClick={() => {
                  setLarge(!large);
                  // There the arrows scroll.
                  if (!large) view.current?.focus();
                }}
              />
              <Base.Close render={<IconButton label={common("close")} icon={<X />} />} />
            </div>
            {picture && open !== null && (
              <LargePicture
                key={picture.id}
                src={`${base}/${picture.id}`}
                name={nameOf(open)}
                {...{ picture, large, view }}
              />
            )}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
