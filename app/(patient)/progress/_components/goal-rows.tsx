import { useFormatter, useTranslations } from "next-intl";
import type { GoalCourse, GoalsChange } from "@/lib/goals/course";

/**
 * Each goal as a bar from 0 to 10, with a mark where it began.
 * @param asked whether check-ins come at present
 */
export function GoalRows({ goals, asked }: { goals: readonly GoalCourse[]; asked: boolean }) {
  const t = useTranslations("progress.goals");
  const progress = useTranslations("progress");
  return (
    <ul className="mt-2 grid gap-3">
      {goals.map(({ id, words, start, now }) => (
        <li key={id} className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 gap-y-1.5">
          <span className="text-pretty font-[620] leading-snug wrap-anywhere">{words}</span>
          {start === null ? (
            <span className="col-span-2 text-ink-2 text-md">
              {asked ? t("unscored") : progress("noAnswers")}
            </span>
          ) : (
            <>
              <span aria-hidden="true" className="tabular-nums">
                {now && <span className="text-ink-2">{start.score} → </span>}
                <b className="font-[680]">{(now ?? start).score}</b>
              </span>
              <span className="sr-only">
                {now
                  ? t("spoken", { start: start.score, score: now.score })
                  : t("spokenOnce", { score: start.score })}
              </span>
              <Bar start={start.score} score={(now ?? start).score} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Bar({ start, score }: { start: number; score: number }) {
  return (
    <span
      aria-hidden="true"
      className="relative col-span-2 h-3 rounded-full bg-sunken inset-ring inset-ring-line-strong"
    >
      <span
        className="absolute inset-y-0 start-0 rounded-full bg-good"
        style={{ inlineSize: `${score * 10}%` }}
      />
      <span
        className="absolute -inset-y-1 w-1 rounded-full bg-ink ring-2 ring-surface"
        style={{ insetInlineStart: `calc(${start * 10}% - 2px)` }}
      />
    </span>
  );
}

/** How all of them changed, and whether that is more than chance. */
export function ChangeWords({ change }: { change: GoalsChange }) {
  const t = useTranslations("progress.goals");
  const format = useFormatter();
  const { mean, of, size } = change;
  const points = format.number(Math.abs(mean), { maximumFractionDigits: 1 });
  if (mean === 0) return <p className="mt-3 text-pretty text-ink-2">{t("level")}</p>;
  const way = mean > 0 ? "up" : "down";
  return (
    <p className="mt-3 text-pretty text-ink-2">
      {t("change", { way, points, of: of === 1 ? "one" : "all", size: size ?? "none" })}
    </p>
  );
}
