import { useTranslations } from "next-intl";
import { type RefObject, useState } from "react";
import { Button } from "@/app/_ui/button";
import { cx } from "@/app/_ui/cx";
import type { MessagePicture } from "@/lib/messages/pictures/vocabulary";
import { BareImage } from "./bare-image";

type Props = {
  src: string;
  name: string;
  picture: MessagePicture;
  /** As large as it is, to be scrolled; else fitted to the page. */
  large: boolean;
  view: RefObject<HTMLElement | null>;
};

/** The picture itself: what is seen of it, that it is on its way, or that it did not come. */
export function LargePicture({ src, name, picture: { width, height }, large, view }: Props) {
  const t = useTranslations("ownMessages.pictures");
  const common = useTranslations("common");
  const [state, setState] = useState<"loading" | "shown" | "failed">("loading");
  const again = () => {
    // The button goes as it is pressed.
    view.current?.focus();
    setState("loading");
  };
  return (
    // Focusable while it is larger than the page, so that a keyboard scrolls it.
    <section
      ref={view}
      aria-label={name}
      tabIndex={large ? 0 : -1}
      className={cx(
        "relative min-h-0 flex-1 bg-sunken",
        large ? "overflow-auto" : "grid grid-rows-[minmax(0,1fr)] overflow-hidden p-2",
      )}
    >
      <p
        role="status"
        className={state === "loading" ? "absolute inset-0 m-auto size-fit text-ink-2" : "sr-only"}
      >
        {state === "loading" && t("loading")}
      </p>
      {state === "failed" ? (
        <div className="absolute inset-0 m-auto grid size-fit max-w-[24rem] justify-items-center gap-3 p-4 text-center">
          <p role="alert" className="text-pretty">
            {t("notLoaded")}
          </p>
          <Button onClick={again}>{common("tryAgain")}</Button>
        </div>
      ) : (
        <BareImage
          src={src}
          alt={name}
          width={width}
          height={height}
          onLoad={() => setState("shown")}
          onError={() => setState("failed")}
          className={cx(
            "relative",
            large ? "m-auto max-w-none" : "size-full object-contain",
            state === "loading" && "text-transparent",
          )}
        />
      )}
    </section>
  );
}
