"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useShortcuts } from "@/app/_shared/shortcuts/use-shortcuts";
import { cx } from "@/app/_ui/cx";
import { Segmented } from "@/app/_ui/form/segmented";
import { digitOf } from "@/app/_ui/key-name";
import { type Answers, NOT_TESTED, tested } from "@/lib/assessments/answers";
import { CHOICES, type ChoiceId, MANY, type ManyId } from "@/lib/assessments/form.data";
import { useAssessmentWords } from "../../_components/use-words";
import { useAssessing } from "./assessing-context";
import type { Assessing } from "./use-assessment";

/** One of a few, or not tested, which a leg is not; nothing is chosen until somebody does. */
export function ChooseOne({ id }: { id: ChoiceId }) {
  const t = useTranslations("assessment");
  const { item, option } = useAssessmentWords();
  const { answers, write } = useAssessing();
  const options: readonly string[] = CHOICES[id];
  const choose = (value: string) => write({ [id]: value });
  return (
    <div data-item={id} className="flex items-start gap-0.5">
      <Segmented
        label={item(id)}
        value={answers[id] ?? null}
        onChange={choose}
        options={[
          ...options.map((value) => ({ value, label: option(value) })),
          ...(id === "side" ? [] : [{ value: NOT_TESTED, label: t("notTested"), neutral: true }]),
        ]}
      />
      {/* Reached by pointer and by who reads with a cursor of their own; Delete does the same from the row. */}
      <button
        type="button"
        tabIndex={-1}
        aria-label={t("eraseOf", { item: item(id) })}
        onClick={() => write({ [id]: null })}
        className={cx(
          "grid size-8 flex-none cursor-pointer place-items-center rounded-sm text-ink-3 hover:bg-sunken hover:text-ink print:hidden",
          answers[id] === undefined && "invisible",
        )}
      >
        <X aria-hidden="true" className="size-3.5" />
      </button>
    </div>
  );
}

/** What several are chosen of with one more, or one less; not tested takes the others off. */
function toggled(answers: Answers, id: ManyId, value: string): Answers[ManyId] | null {
  if (value === NOT_TESTED) return answers[id] === NOT_TESTED ? null : NOT_TESTED;
  const chosen: readonly string[] = tested(answers, id) ?? [];
  const now = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  return now.length > 0 ? (now as Answers[ManyId]) : null;
}

/** The row where the focus is. */
const focused = () =>
  document.activeElement?.closest<HTMLElement>("[data-item]")?.dataset.item as ChoiceId | ManyId | undefined;

/** Where the focus is in a row: 1 to 9 choose, N is not tested, and Delete or Backspace takes the answer back. */
export function useChoiceKeys({ answers, write }: Pick<Assessing, "answers" | "write">): void {
  const choose = (at: number | null) => {
    const id = focused();
    if (!id) return;
    const options: readonly string[] = id in MANY ? MANY[id as ManyId] : CHOICES[id as ChoiceId];
    const value = at === null ? NOT_TESTED : options[at];
    if (value === undefined || (id === "side" && at === null)) return;
    write({ [id]: id in MANY ? toggled(answers, id as ManyId, value) : value });
  };
  const erase = () => {
    const id = focused();
    if (id) write({ [id]: null });
  };
  useShortcuts({
    "assessment.choose": (event) => choose(digitOf(event) - 1),
    "assessment.notTested": () => choose(null),
    "assessment.erase": erase,
  });
}

const chip =
  "inline-flex min-h-7 cursor-pointer items-center rounded-sm bg-surface px-2.5 py-0.5 text-ink-2 text-sm inset-ring inset-ring-line-control " +
  "hover:bg-sunken peer-checked:bg-ink peer-checked:font-medium peer-checked:text-surface " +
  "peer-focus-visible:outline-2 peer-focus-visible:outline-focus peer-focus-visible:outline-offset-2 " +
  "forced-colors:peer-checked:outline-2 forced-colors:peer-checked:outline-[Highlight]";

/** Any that apply; not tested takes the others off. */
export function ChooseMany({ id }: { id: ManyId }) {
  const t = useTranslations("assessment");
  const { item, option } = useAssessmentWords();
  const { answers, write } = useAssessing();
  const options: readonly string[] = MANY[id];
  const chosen: readonly string[] = tested(answers, id) ?? [];
  const toggle = (value: string) => write({ [id]: toggled(answers, id, value) });
  return (
    <fieldset data-item={id} aria-label={item(id)} className="flex flex-wrap gap-1">
      {[...options, NOT_TESTED].map((value) => (
        <label key={value} className="relative">
          <input
            type="checkbox"
            className="peer absolute inset-0 size-full cursor-pointer opacity-0"
            checked={value === NOT_TESTED ? answers[id] === NOT_TESTED : chosen.includes(value)}
            onChange={() => toggle(value)}
          />
          <span
            className={cx(
              chip,
              value === NOT_TESTED &&
                "peer-checked:bg-sunken! peer-checked:text-ink-2! peer-checked:inset-ring-line-strong",
            )}
          >
            {value === NOT_TESTED ? t("notTested") : option(value)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
