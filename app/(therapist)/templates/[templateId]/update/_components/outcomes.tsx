"use client";

import { Check, CircleAlert } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Link } from "@/app/_ui/link";
import { LEFT_OUT, type LeftOut } from "@/lib/plans/following/vocabulary";
import type { ErrorCode } from "@/lib/result";
import type { Outcome } from "./use-updates";

const isLeft = (why: string | undefined): why is LeftOut =>
  (LEFT_OUT as readonly string[]).includes(why ?? "");

/** Whose plan was published, and whose was not, each with why. */
export function Outcomes({ outcomes }: { outcomes: readonly Outcome[] }) {
  const t = useTranslations("templates.update");
  const errors = useTranslations("errors.code");
  const format = useFormatter();
  if (outcomes.length === 0) return null;
  const why = (outcome: Extract<Outcome, { number: null }>): string => {
    const { error, fields } = outcome;
    if (error === "no-answer") return t("noAnswer");
    if (error !== "conflict") return errors(error as ErrorCode);
    if (isLeft(fields.why)) return t(`left.${fields.why}`);
    if (fields.why !== "version") return t("changedSince");
    const { number = "", publisherName = "", publishedAt = "" } = fields;
    const at = format.dateTime(new Date(publishedAt), "dayTime");
    return t("overtaken", { number, name: publisherName, at });
  };
  const done = outcomes.filter(({ error }) => error === null);
  return (
    <section aria-labelledby="outcomes" className="border-line border-t bg-surface px-4 py-3">
      <h2 id="outcomes" tabIndex={-1} className="font-semibold">
        {t("outcome", { done: done.length, left: outcomes.length - done.length })}
      </h2>
      <ul className="mt-1 grid gap-x-8 sm:grid-cols-2">
        {outcomes.map((outcome) => (
          <li key={outcome.patientId} className="flex gap-2 py-0.5 leading-5">
            {outcome.error === null ? (
              <Check aria-hidden="true" className="mt-[3px] size-3.5 shrink-0 text-good-ink" />
            ) : (
              <CircleAlert aria-hidden="true" className="mt-[3px] size-3.5 shrink-0 text-low" />
            )}
            <span>
              <Link
                href={`/patients/${outcome.patientId}`}
                className="font-medium underline-offset-2 hover:underline"
              >
                {outcome.name}
              </Link>{" "}
              <span className="text-ink-2">
                {outcome.error === null ? t("published", { number: outcome.number }) : why(outcome)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
