"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { NerveBody } from "@/app/_shared/nerves/nerve-body";
import { type NerveVoice, useNerveChoice } from "@/app/_shared/nerves/nerve-choice";
import { NerveLabels } from "@/app/_shared/nerves/nerve-labels";
import { NerveList } from "@/app/_shared/nerves/nerve-list";
import { NerveWords, useNerveName } from "@/app/_shared/nerves/nerve-words";
import { useShortcuts } from "@/app/_shared/shortcuts/use-shortcuts";
import { Segmented } from "@/app/_ui/form/segmented";
import { KeyHints } from "@/app/_ui/key-hints";
import { PageHeader } from "@/app/_ui/page-header";
import { BODY_SIDES, type BodySide, FACES, type Face } from "@/lib/body/places";
import { isNerveItem, type NerveItem } from "@/lib/nerves/nerves";

/** Which side of the drawing a person's side is on, under the feet: from the front they are swapped. */
const under = (face: Face): readonly BodySide[] => (face === "back" ? BODY_SIDES : ["right", "left"]);

/** The address names what is shown (`#L5`), so that a link to it can be passed on: it says nothing of a patient. */
const keep = (item: NerveItem) => history.replaceState(null, "", `#${item}`);

/** The map to explain by: what one may choose, a large drawing, and what is to be said of it. */
export function NerveDesk({
  notes,
  below,
}: {
  notes: Record<NerveVoice, ReactNode>;
  below: Record<NerveVoice, ReactNode>;
}) {
  const [t, d] = [useTranslations("nerveMap"), useTranslations("nerveDesk")];
  const bodyChart = useTranslations("bodyChart");
  const common = useTranslations("common");
  const choice = useNerveChoice();
  const [voice, setVoice] = useState<NerveVoice>("desk");
  const nameOf = useNerveName(voice);
  const { focus, side, choose, setSide, step } = choice;
  const [start] = useState(() => choose);
  useEffect(() => {
    const read = () => {
      const asked = decodeURIComponent(location.hash.slice(1));
      if (isNerveItem(asked)) start(asked);
    };
    read();
    addEventListener("hashchange", read);
    return () => removeEventListener("hashchange", read);
  }, [start]);
  const pick = (item: NerveItem) => {
    choose(item);
    keep(item);
  };
  const go = (by: number) => {
    const item = step(by);
    if (item) keep(item);
  };
  const otherVoice = voice === "desk" ? "patient" : "desk";
  useShortcuts({
    "nerves.next": () => go(1),
    "nerves.previous": () => go(-1),
    "nerves.side": () => setSide(side === "left" ? "right" : "left"),
    "nerves.words": () => setVoice(otherVoice),
  });
  const own = { ...choice, choose: pick };
  return (
    <>
      <PageHeader
        title={t("title")}
        meta={<span className="print:hidden">{d("meta")}</span>}
        back={{ href: "/exercises", label: common("library") }}
        actions={
          <span className="flex flex-wrap items-center gap-3 print:hidden">
            <Segmented
              label={t("side")}
              value={side}
              onChange={setSide}
              options={BODY_SIDES.map((value) => ({ value, label: common(`leg.${value}`) }))}
            />
            <Segmented
              label={d("voice")}
              value={voice}
              onChange={setVoice}
              options={[
                { value: "desk", label: d("clinical") },
                { value: "patient", label: d("plain") },
              ]}
            />
          </span>
        }
      />
      <div className="grid flex-1 border-line border-t lg:grid-cols-[minmax(200px,248px)_1fr_minmax(280px,380px)] print:block">
        <div className="border-line p-2 max-lg:order-2 max-lg:border-t lg:border-e print:hidden">
          <NerveList choice={own} voice={voice} />
        </div>
        <div
          dir="ltr"
          className="flex justify-center gap-2 overflow-hidden bg-surface px-4 py-4 max-lg:order-1"
        >
          {FACES.map((face) => (
            <figure
              key={face}
              className={
                side === "left"
                  ? "md:first:ps-36 md:last:pe-36 print:first:ps-36 print:last:pe-36"
                  : "md:first:pe-34 md:last:ps-34 print:first:pe-34 print:last:ps-34"
              }
            >
              <figcaption className="mb-1 text-center font-semibold text-ink-2">
                {bodyChart(`face.${face}`)}
              </figcaption>
              <div className="relative mx-auto w-[clamp(9rem,calc((100dvh-13.5rem)*0.3125),15rem)] print:w-40">
                <NerveBody face={face} choice={own} nameOf={nameOf} />
                <NerveLabels face={face} side={side} focus={focus} voice={voice} />
              </div>
              <p
                aria-hidden="true"
                className="mx-auto mt-1 grid max-w-60 grid-cols-2 text-center text-ink-2 text-sm"
              >
                {under(face).map((word) => (
                  <span key={word}>{bodyChart(`side.${word}`)}</span>
                ))}
              </p>
            </figure>
          ))}
        </div>
        <div className="border-line max-lg:order-3 max-lg:border-t lg:border-s">
          <div data-nerve-words="" aria-live="polite" aria-atomic="true" className="p-4 lg:min-h-96">
            <NerveWords focus={focus} voice={voice} onChoose={pick} />
          </div>
          <div className="border-line border-t p-4">{notes[voice]}</div>
        </div>
      </div>
      <div className="border-line border-t p-4">{below[voice]}</div>
      <div className="sticky bottom-0 border-line border-t bg-paper print:hidden pointer-coarse:hidden">
        <KeyHints
          hints={[
            { keys: ["J", "K"], does: d("keys.choose") },
            { keys: ["S"], does: d("keys.side") },
            { keys: ["W"], does: d("keys.voice") },
          ]}
        />
      </div>
    </>
  );
}
