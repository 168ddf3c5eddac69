import { UserRound, UserRoundX } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { HelperRecord } from "@/lib/helpers/queries";

type Props = {
  helpers: readonly HelperRecord[];
  zone: string;
  /** What is said of each besides, and done with it. */
  more?: (helper: HelperRecord) => ReactNode;
  end: (helper: HelperRecord) => ReactNode;
};

/** Who helps, who is invited, and since when. Speaks `helpers`. */
export function HelperList({ helpers, zone, more, end }: Props) {
  const t = useTranslations("helpers.state");
  const format = useFormatter();
  const day = (at: string | null) =>
    at ? format.dateTime(new Date(at), { dateStyle: "long", timeZone: zone }) : "";
  return (
    <ul className="rounded-md bg-surface ring ring-line phone:rounded-xl phone:shadow-1 dark:phone:ring-0">
      {helpers.map((helper) => {
        const { id, name, relation, state, linkUntil, joinedAt, endedAt } = helper;
        const Icon = state === "ended" ? UserRoundX : UserRound;
        return (
          <li
            key={id}
            className="flex flex-wrap items-center gap-x-3 gap-y-2 border-line px-4 py-2.5 not-first:border-t phone:min-h-18"
          >
            <Icon aria-hidden="true" className="size-5 flex-none text-ink-2 phone:size-6" />
            <span className="min-w-0 flex-1 basis-40 wrap-anywhere">
              <b className="font-semibold">{[name, relation].filter(Boolean).join(", ")}</b>
              <span className="block text-pretty text-ink-2">
                {t(state, { until: day(linkUntil), since: day(joinedAt), ended: day(endedAt) })}
              </span>
              {more?.(helper)}
            </span>
            {state !== "ended" && end(helper)}
          </li>
        );
      })}
    </ul>
  );
}
