"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { painBand } from "@/lib/dose-logs/pain-band";
import { cx } from "../cx";
import { type ChoiceProps, useChoice } from "./use-choice";

const values = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

const foot = {
  good: "shadow-[inset_0_-3px_0_var(--good)]",
  part: "shadow-[inset_0_-3px_0_var(--part)]",
  low: "shadow-[inset_0_-3px_0_var(--low)]",
};
const ground = {
  good: "phone:bg-good-soft phone:peer-checked:bg-good!",
  part: "phone:bg-part-soft phone:peer-checked:bg-part-solid!",
  low: "phone:bg-low-soft phone:peer-checked:bg-low!",
};
const bar = { good: "bg-good", part: "bg-part", low: "bg-low" };

const cell =
  "relative grid size-full place-items-center font-medium text-ink-2 peer-hover:text-ink peer-checked:rounded-[4px] " +
  "peer-checked:bg-ink peer-checked:font-bold peer-checked:text-surface peer-checked:ring-2 peer-checked:ring-ink " +
  "peer-focus-visible:outline-2 peer-focus-visible:outline-focus peer-focus-visible:outline-offset-4 " +
  "phone:rounded-[14px] phone:font-[620] phone:text-[1.375rem] phone:text-ink phone:shadow-none phone:peer-checked:rounded-[14px] " +
  "phone:peer-checked:text-on-solid phone:peer-checked:ring-0 phone:peer-checked:outline-[3px] " +
  "phone:peer-checked:outline-ink phone:peer-checked:outline-offset-2 phone:peer-checked:*:bg-on-solid " +
  "phone:peer-focus-visible:outline-focus!";

type Props = ChoiceProps<number> & {
  /** Above it an exercise is stopped; the bands end there. On the phone it is a bar, which `limitText` names. */
  limit?: number;
  limitText?: ReactNode;
  /** After the chosen number's words on the phone: "That is fine for this one." */
  comment?: (value: number) => ReactNode;
};

/** The bands where no limit is given: 0–3, 4–5 and 6+. */
const USUAL_LIMIT = 5;

/** Nought to ten, in the bands of its limit. Desk: eleven equal cells. Phone: two rows of 56 px cells and a sentence. */
export function Scale010({ limit, limitText, comment, ...choice }: Props) {
  const t = useTranslations("ui.scale");
  const { group, radio, ...held } = useChoice(choice);
  const bandOf = (value: number) => painBand(value, limit ?? USUAL_LIMIT);
  const chosen = values.find((v) => v === held.chosen);
  return (
    <div>
      <p className="hidden justify-between text-ink-2 phone:mb-2.5 phone:flex" aria-hidden="true">
        <span>{t("noneLong")}</span>
        <span>{t("worstLong")}</span>
      </p>
      <div
        {...group}
        className="grid h-9 grid-cols-11 rounded-sm bg-surface text-sm inset-ring inset-ring-line-control phone:-mx-1 phone:h-auto phone:grid-cols-[repeat(30,minmax(0,1fr))] phone:gap-y-2 phone:bg-transparent phone:inset-ring-0"
      >
        {values.map((v) => (
          <label
            key={v}
            className={cx(
              "relative overflow-visible border-line border-e last:border-e-0 has-checked:z-1 phone:mx-1 phone:min-h-14 phone:border-e-0",
              v < 6 ? "phone:col-span-5" : "phone:col-span-6",
            )}
          >
            <input {...radio(v, "z-1")} aria-label={t(`words.${v}`)} />
            <span
              className={cx(
                cell,
                foot[bandOf(v)],
                ground[bandOf(v)],
                v === 0 && "rounded-es-sm",
                v === 10 && "rounded-ee-sm",
              )}
            >
              {v}
              <i
                aria-hidden="true"
                className={cx(
                  "absolute inset-x-[22%] bottom-[7px] hidden h-1 rounded-xs phone:block",
                  bar[bandOf(v)],
                )}
              />
            </span>
            {v === limit && v < 10 && (
              <i
                aria-hidden="true"
                className="pointer-events-none absolute -inset-y-1.5 -end-[6px] hidden w-1 rounded-full bg-ink phone:block"
              />
            )}
          </label>
        ))}
      </div>
      <p
        className="relative mt-1 flex justify-between px-1.5 text-ink-3 text-xs phone:hidden"
        aria-hidden="true"
      >
        <span>{t("none")}</span>
        {limit !== undefined && limit > 1 && limit < 9 && (
          <span
            className="absolute -translate-x-1/2 rtl:translate-x-1/2"
            style={{ insetInlineStart: `${((limit + 0.5) / 11) * 100}%` }}
          >
            {t("limit", { value: limit })}
          </span>
        )}
        <span>{t("worst")}</span>
      </p>
      <p className="mt-3 hidden min-h-[1.45em] flex-wrap justify-between gap-x-4 phone:flex">
        <span className="font-semibold" aria-live="polite">
          {chosen !== undefined && t(`words.${chosen}`)}
          {chosen !== undefined && comment?.(chosen) && <>. {comment(chosen)}</>}
        </span>
        {limitText && <span className="text-ink-2">{limitText}</span>}
      </p>
    </div>
  );
}
