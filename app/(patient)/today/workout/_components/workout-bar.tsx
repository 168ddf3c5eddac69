"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/app/_ui/icon-button";
import { CueMenu } from "./cue-menu";

type Props = {
  /** Exercises that are answered, of how many; and how far the present one has come, 0–1. */
  done: number;
  of: number;
  share: number;
  onClose: () => void;
};

/** Where one is in it, the way out, and what is heard. */
export function WorkoutBar({ done, of, share, onClose }: Props) {
  const t = useTranslations("workout");
  const filled = (at: number) => (at < done ? 100 : at === done ? Math.round(share * 100) : 0);
  return (
    <div className="flex items-center gap-2">
      <IconButton
        className="-ms-3"
        label={t("close")}
        icon={<X aria-hidden="true" className="size-6" />}
        onClick={onClose}
      />
      <span role="img" aria-label={t("progress", { done, of })} className="flex flex-1 gap-1.5">
        {Array.from({ length: of }, (_, at) => at).map((at) => (
          <span key={at} className="h-1.5 flex-1 overflow-hidden rounded-full bg-line">
            <span className="block h-full rounded-full bg-brand" style={{ inlineSize: `${filled(at)}%` }} />
          </span>
        ))}
      </span>
      <CueMenu />
    </div>
  );
}
