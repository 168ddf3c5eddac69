import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FACES, type Face } from "@/lib/body/places";
import { cx } from "../../_ui/cx";

/**
 * The body from behind and from the front, with the person's left and right above each, in sight from the start; the
 * front view swaps them. It reads the same in every language: turned round it would show the other leg.
 */
export function BodyPair({ draw, className }: { draw: (face: Face) => ReactNode; className?: string }) {
  const t = useTranslations("bodyChart");
  return (
    <div dir="ltr" className={cx("grid grid-cols-2 justify-items-center gap-1", className)}>
      {FACES.map((face) => (
        <div key={face} className="w-full max-w-41">
          <p aria-hidden="true" className="text-center font-[620] text-ink-2">
            {t(`face.${face}`)}
          </p>
          <p
            aria-hidden="true"
            className="mb-1 grid grid-cols-2 px-[6%] text-center font-[640] text-ink-2 phone:text-xl"
          >
            <span>{t(face === "back" ? "side.left" : "side.right")}</span>
            <span>{t(face === "back" ? "side.right" : "side.left")}</span>
          </p>
          {draw(face)}
        </div>
      ))}
    </div>
  );
}
