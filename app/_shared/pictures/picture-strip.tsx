"use client";

import { ImageOff, RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { cx } from "@/app/_ui/cx";
import type { MessagePicture } from "@/lib/messages/pictures/vocabulary";
import { BareImage } from "./bare-image";
import { PictureViewer } from "./picture-viewer";

type Props = {
  pictures: readonly MessagePicture[];
  /** Who sent them; null for whoever looks. */
  from: string | null;
  /** The address below which they are. */
  base: string;
  /** What is shown was kept on the phone, where no picture is. */
  kept?: boolean;
};

const box = "size-22 overflow-hidden rounded-md bg-sunken ring ring-line phone:rounded-lg";
const missing = "grid content-center justify-items-center gap-1 p-1 text-ink-2";

/** What failed before the page's script ran has told nobody: it is asked for once more. */
const onceMore = (image: HTMLImageElement | null) => {
  if (image?.complete && image.naturalWidth === 0) image.setAttribute("src", image.src);
};

/** The pictures of a message that has some, small and square; each opens large. */
export function PictureStrip({ pictures, from, base, kept = false }: Props) {
  const t = useTranslations("ownMessages.pictures");
  const [open, setOpen] = useState<number | null>(null);
  const [lost, setLost] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const again = () => setLost(new Set());
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, []);
  const count = pictures.length;
  const nameOf = (at: number) => t("one", { n: at + 1, count, from: from ?? "none" });
  const press = (at: number, id: string) =>
    lost.has(id) ? setLost((was) => new Set([...was].filter((one) => one !== id))) : setOpen(at);
  return (
    <>
      <ul className="mb-1.5 flex flex-wrap gap-2">
        {pictures.map(({ id }, at) => (
          <li key={id}>
            {kept ? (
              <p className={cx(box, missing)}>
                <ImageOff aria-hidden="true" className="size-5 shrink-0" />
                <span className="text-center text-xs leading-tight">{t("offline")}</span>
              </p>
            ) : (
              <button
                type="button"
                onClick={() => press(at, id)}
                className={cx(box, lost.has(id) ? missing : "block cursor-zoom-in")}
              >
                {lost.has(id) ? (
                  <>
                    <RotateCw aria-hidden="true" className="size-5 shrink-0" />
                    <span className="sr-only">{nameOf(at)}</span>
                    <span className="text-center text-xs leading-tight">{t("lost")}</span>
                  </>
                ) : (
                  <BareImage
                    ref={onceMore}
                    src={`${base}/${id}?size=small`}
                    alt={nameOf(at)}
                    width={88}
                    height={88}
                    loading="lazy"
                    className="size-full object-cover"
                    onError={() => setLost((was) => new Set([...was, id]))}
                  />
                )}
              </button>
            )}
          </li>
        ))}
      </ul>
      <PictureViewer {...{ pictures, open, setOpen, nameOf, base }} />
    </>
  );
}
