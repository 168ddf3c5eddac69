"use client";

import { useTranslations } from "next-intl";
import { NerveBody } from "@/app/_shared/nerves/nerve-body";
import { useNerveChoice } from "@/app/_shared/nerves/nerve-choice";
import { litBy } from "@/app/_shared/nerves/nerve-focus";
import { NerveChips } from "@/app/_shared/nerves/nerve-list";
import { NerveWords, useNerveName } from "@/app/_shared/nerves/nerve-words";
import { Segmented } from "@/app/_ui/form/segmented";
import { BODY_SIDES, FACES } from "@/lib/body/places";

/** Pick a nerve or touch the leg; the words follow the picture. Nothing of it is kept, and none of it is in the address. */
export function NervePhone() {
  const t = useTranslations("nerveMap");
  const bodyChart = useTranslations("bodyChart");
  const common = useTranslations("common");
  const choice = useNerveChoice();
  const nameOf = useNerveName("patient");
  const { focus, side, setSide } = choice;
  const title = focus.item ? nameOf(focus.item) : t(`part.${focus.part.zone}-${focus.part.face}`);
  return (
    <div className="grid min-w-0 gap-4">
      <NerveChips choice={choice} voice="patient" />
      <div className="rounded-xl bg-surface p-3 shadow-1 ring ring-line dark:ring-0">
        <p aria-hidden="true" className="mb-2 min-h-[2.9em] px-1 text-ink-2 text-lg">
          <span className="block font-[640] text-ink text-xl">{title}</span>
          {focus.item ? t(`where.${focus.item}`) : litBy(focus).map(nameOf).join(", ")}
        </p>
        <div dir="ltr" className="grid grid-cols-2 justify-items-center gap-2">
          {FACES.map((face) => (
            <figure key={face} className="w-full max-w-34">
              <figcaption className="mb-1 text-center font-[620] text-ink-2">
                {bodyChart(`face.${face}`)}
              </figcaption>
              <NerveBody face={face} choice={choice} nameOf={nameOf} />
            </figure>
          ))}
        </div>
        <div className="mt-3 flex justify-center print:hidden">
          <Segmented
            label={t("side")}
            value={side}
            onChange={setSide}
            options={BODY_SIDES.map((value) => ({ value, label: common(`leg.${value}`) }))}
          />
        </div>
      </div>
      <div
        data-nerve-words=""
        aria-live="polite"
        aria-atomic="true"
        className="rounded-xl bg-surface p-4 shadow-1 ring ring-line dark:ring-0"
      >
        <NerveWords focus={focus} voice="patient" onChoose={choice.choose} />
      </div>
    </div>
  );
}
