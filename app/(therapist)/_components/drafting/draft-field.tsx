"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { Button } from "@/app/_ui/button";
import type { Drafting } from "./use-drafting";

type Props<Part extends string> = {
  part: Part;
  drafting: Pick<Drafting<Part>, "text" | "apart" | "by" | "write" | "settle">;
  label: ReactNode;
  about: ReactNode;
  longest: number;
  rows?: number;
};

/** One part of a draft: its name, what it is for, and the text; where two wrote in it, what the other one wrote. */
export function DraftField<Part extends string>({
  part,
  drafting,
  label,
  about,
  longest,
  rows = 3,
}: Props<Part>) {
  const t = useTranslations("drafting");
  const id = useId();
  const { text, apart, by, write, settle } = drafting;
  const theirs: string | undefined = apart[part];
  const both = [theirs, text[part]].filter(Boolean).join("\n");
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 flex flex-wrap items-baseline gap-x-2">
        <span className="font-semibold">{label}</span> <span className="text-ink-3 text-xs">{about}</span>
      </label>
      <textarea
        id={id}
        rows={rows}
        maxLength={longest}
        value={text[part]}
        data-part={part}
        onChange={(event) => write({ [part]: event.target.value } as Partial<Record<Part, string>>)}
        className="field-sizing-content block min-h-22 w-full rounded-sm bg-surface px-3 py-2 text-md leading-relaxed inset-ring inset-ring-line-control hover:inset-ring-ink-3"
      />
      {theirs !== undefined && (
        <div role="alert" className="mt-1.5 rounded-sm bg-part-soft p-2.5 text-sm">
          <p className="font-semibold text-part-ink">
            {t("apart", { name: by.isSelf ? "self" : (by.name ?? "none"), who: by.name ?? "" })}
          </p>
          <p className="my-1 whitespace-pre-wrap wrap-anywhere">{theirs || t("emptied")}</p>
          <span className="flex flex-wrap gap-1.5">
            <Button size="sm" onClick={() => settle(part, text[part])}>
              {t("keepMine")}
            </Button>
            <Button size="sm" onClick={() => settle(part, theirs)}>
              {t("takeTheirs")}
            </Button>
            {both.length <= longest && (
              <Button size="sm" onClick={() => settle(part, both)}>
                {t("keepBoth")}
              </Button>
            )}
          </span>
        </div>
      )}
    </div>
  );
}
