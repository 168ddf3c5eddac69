import { useFormatter, useTranslations } from "next-intl";
import type { Better } from "@/lib/measures/vocabulary";
import type { OutcomeTable } from "@/lib/outcomes/outcomes";
import { outcomePlotOf } from "@/lib/outcomes/plot";
import { useOutcomeWords } from "./use-outcome-words";

type Props = { table: OutcomeTable; better: Better };
const still = { vectorEffect: "non-scaling-stroke" } as const;

/** How a measure changed in each group of adherence: the middle half and the median, better on the right. */
export function OutcomeChart({ table, better }: Props) {
  const t = useTranslations("outcomes");
  const format = useFormatter();
  const words = useOutcomeWords();
  const { zero, important, ends, box } = outcomePlotOf(table, better);
  const stateOf = (shown: OutcomeTable["groups"][number]["shown"]) => t(shown ? "nobody" : "hidden");
  const spoken = table.groups.map(({ shown, ...group }) => {
    if (!shown?.spread) return t("spokenNot", { group: words.group(group), state: stateOf(shown) });
    const { median, low, high } = shown.spread;
    const said = { median: words.change(median), low: words.change(low), high: words.change(high) };
    return t("spoken", { group: words.group(group), count: shown.count, ...said });
  });
  return (
    <figure className="rounded-md bg-surface p-4 ring ring-line">
      <div
        role="img"
        aria-label={t("chart", { groups: format.list(spoken, { type: "unit" }) })}
        className="relative grid grid-cols-[max-content_1fr] gap-x-4"
        dir="ltr"
      >
        {table.groups.map(({ shown, ...group }) => {
          const drawn = shown?.spread && box(shown.spread);
          return (
            <div key={group.from} aria-hidden="true" className="contents">
              <span className="flex h-12 items-center text-sm tabular-nums">{words.group(group)}</span>
              <span className="relative flex h-12 items-center">
                <svg
                  aria-hidden="true"
                  viewBox="0 0 100 48"
                  preserveAspectRatio="none"
                  overflow="visible"
                  fill="none"
                  className="absolute inset-0 size-full"
                >
                  <path d={`M${zero} 0V48`} {...still} stroke="var(--line-strong)" />
                  {important !== null && (
                    <path
                      d={`M${important} 0V48`}
                      {...still}
                      stroke="var(--good)"
                      strokeWidth="1.5"
                      strokeDasharray="5 4"
                    />
                  )}
                  {drawn && (
                    <>
                      <rect
                        x={drawn.from}
                        y="15"
                        width={Math.max(0.6, drawn.to - drawn.from)}
                        height="18"
                        fill="color-mix(in oklab, var(--brand) 30%, var(--surface))"
                        stroke="var(--brand)"
                        {...still}
                      />
                      <path
                        d={`M${drawn.median} 11V37`}
                        {...still}
                        stroke="var(--brand)"
                        strokeWidth="3"
                        strokeLinecap="round"
                      />
                    </>
                  )}
                </svg>
                {!drawn && (
                  <span className="relative bg-surface px-1 text-ink-3 text-xs">{stateOf(shown)}</span>
                )}
              </span>
            </div>
          );
        })}
        <span />
        <span aria-hidden="true" className="relative flex h-5 items-end justify-between text-ink-3 text-xs">
          <span>{`← ${t("worse")} ${words.change(ends.left)}`}</span>
          <span className="absolute bottom-0 -translate-x-1/2" style={{ insetInlineStart: `${zero}%` }}>
            {format.number(0)}
          </span>
          <span>{`${words.change(ends.right)} ${t("better")} →`}</span>
        </span>
      </div>
      <figcaption className="mt-3 flex flex-wrap gap-x-5 text-ink-2 text-xs">
        <span>{t("legend")}</span>
        <span>
          {table.important
            ? t("important", {
                change: words.change(table.important.change),
                start: table.important.start,
              })
            : t("importantUnknown")}
        </span>
      </figcaption>
    </figure>
  );
}
