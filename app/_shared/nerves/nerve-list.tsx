"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type NerveItem, sciaticShare, serversOf } from "@/lib/nerves/nerves";
import { NERVES, ROOTS } from "@/lib/nerves/nerves.data";
import { cx } from "../../_ui/cx";
import type { NerveChoice, NerveVoice } from "./nerve-choice";
import { useNerveName } from "./nerve-words";

const GROUPS: readonly { key: "sciatic" | "other" | "roots"; items: readonly NerveItem[] }[] = [
  { key: "sciatic", items: NERVES.filter((nerve) => sciaticShare(nerve) === "all") },
  { key: "other", items: NERVES.filter((nerve) => sciaticShare(nerve) === "none") },
  { key: "roots", items: ROOTS },
];

type OptionProps = { item: NerveItem; choice: NerveChoice; className: string; children: ReactNode };

/** A native radio lies over its words, so that arrows move through all groups and Tab stops once. */
function Option({ item, choice, className, children }: OptionProps) {
  return (
    <label className="relative block flex-none">
      <input
        type="radio"
        name="nerve"
        value={item}
        checked={choice.focus.item === item}
        onChange={() => choice.choose(item)}
        className="peer absolute inset-0 size-full cursor-pointer opacity-0"
      />
      <span
        className={cx(
          className,
          "peer-focus-visible:outline-2 peer-focus-visible:outline-focus peer-focus-visible:outline-offset-2",
          "forced-colors:peer-checked:outline-2 forced-colors:peer-checked:outline-[Highlight]",
        )}
      >
        {children}
      </span>
    </label>
  );
}

type Props = { choice: NerveChoice; voice: NerveVoice };

/** The desk's list: a row each, what serves a touched part marked with a bar. */
export function NerveList({ choice, voice }: Props) {
  const t = useTranslations("nerveMap");
  const nameOf = useNerveName(voice);
  const lit = choice.focus.part ? serversOf(choice.focus.part) : [];
  return (
    <div role="radiogroup" aria-label={t("choose")} className="grid gap-3 sm:max-lg:grid-cols-3">
      {GROUPS.map(({ key, items }) => (
        <fieldset key={key}>
          <legend className="mb-0.5 px-3 font-medium text-ink-3 text-xs">{t(`group.${key}`)}</legend>
          {items.map((item) => (
            <Option
              key={item}
              item={item}
              choice={choice}
              className={cx(
                "grid min-h-row content-center rounded-sm border-s-[3px] px-3 py-1",
                "peer-hover:bg-sunken peer-checked:border-brand peer-checked:bg-brand-soft!",
                lit.includes(item) ? "border-nerve bg-nerve-soft" : "border-transparent",
              )}
            >
              <span className="font-semibold">{nameOf(item)}</span>
              <span className="text-ink-2 text-xs">{t(`where.${item}`)}</span>
            </Option>
          ))}
        </fieldset>
      ))}
    </div>
  );
}

/** The phone's list: two rows of words to tap, which scroll sideways where they must. */
export function NerveChips({ choice, voice }: Props) {
  const t = useTranslations("nerveMap");
  const nameOf = useNerveName(voice);
  const lit = choice.focus.part ? serversOf(choice.focus.part) : [];
  return (
    <div role="radiogroup" aria-label={t("choose")} className="grid min-w-0 gap-1 print:hidden">
      {[NERVES, ROOTS].map((items) => (
        <div key={items.length} className="-mx-4 flex gap-2 overflow-x-auto px-4 py-1 [scrollbar-width:none]">
          {items.map((item: NerveItem) => (
            <Option
              key={item}
              item={item}
              choice={choice}
              className={cx(
                "flex min-h-12 min-w-12 items-center justify-center whitespace-nowrap rounded-full px-4 font-medium text-lg",
                "peer-checked:bg-ink! peer-checked:text-surface! peer-checked:inset-ring-ink",
                lit.includes(item)
                  ? "bg-nerve-soft text-nerve-ink inset-ring-2 inset-ring-nerve"
                  : "bg-surface inset-ring inset-ring-line-control",
              )}
            >
              <span className="sr-only">
                {nameOf(item)}, {t(`where.${item}`)}
              </span>
              <span aria-hidden="true">{items === ROOTS ? item : nameOf(item)}</span>
            </Option>
          ))}
        </div>
      ))}
    </div>
  );
}
