"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Button } from "@/app/_ui/button";
import { LONGEST_PART, PART_LETTERS, type NotePart as Part } from "@/lib/visits/vocabulary";
import type { Noting } from "./use-note";

/** One of the four parts: its letter, what it is for, and the text; where two wrote in it, what the other one wrote. */
export function NotePart({ part, noting }: { part: Part; noting: Noting }) {
  const t = useTranslations("visits.notes");
  const id = useId();
  const { note, apart, by, write, settle } = noting;
  const theirs = apart[part];
  const both = [theirs, note[part]].filter(Boolean).join("\n");
  return (
    <div className="grid grid-cols-[2rem_minmax(0,1fr)] gap-x-2">
      <span aria-hidden="true" className="pt-0.5 font-semibold text-ink-3 text-xl">
        {PART_LETTERS[part]}
      </span>
      <div className="min-w-0">
        <label htmlFor={id} className="mb-1 flex flex-wrap items-baseline gap-x-2">
          <span className="font-semibold">{t(`part.${part}`)}</span>{" "}
          <span className="text-ink-3 text-xs">{t(`about.${part}`)}</span>
        </label>
        <textarea
          id={id}
          rows={3}
          maxLength={LONGEST_PART}
          value={note[part]}
          data-part={part}
          onChange={(event) => write({ [part]: event.target.value })}
          className="field-sizing-content block min-h-22 w-full rounded-sm bg-surface px-3 py-2 text-md leading-relaxed inset-ring inset-ring-line-control hover:inset-ring-ink-3"
        />
        {theirs !== undefined && (
          <div role="alert" className="mt-1.5 rounded-sm bg-part-soft p-2.5 text-sm">
            <p className="font-semibold text-part-ink">
              {t("apart", { name: by.isSelf ? "self" : (by.name ?? "none"), who: by.name ?? "" })}
            </p>
            <p className="my-1 whitespace-pre-wrap wrap-anywhere">{theirs || t("emptied")}</p>
            <span className="flex flex-wrap gap-1.5">
              <Button size="sm" onClick={() => settle(part, note[part])}>
                {t("keepMine")}
              </Button>
              <Button size="sm" onClick={() => settle(part, theirs)}>
                {t("takeTheirs")}
              </Button>
              {both.length <= LONGEST_PART && (
                <Button size="sm" onClick={() => settle(part, both)}>
                  {t("keepBoth")}
                </Button>
              )}
            </span>
          </div>
        )}
      </div>
    </div>
  );
}
