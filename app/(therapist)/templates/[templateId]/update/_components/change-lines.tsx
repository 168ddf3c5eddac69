import { ArrowRight, Minus, Pencil, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Details } from "@/app/(therapist)/_components/details";
import type { MergeChange } from "@/lib/plans/following/merge";
import { type Names, useEntryWords } from "./use-entry-words";

type Props = { changes: readonly MergeChange[]; names: Names; sides?: boolean };

/** What comes, what goes and what is done differently, each in a line, under the phase it is of. */
export function ChangeLines({ changes, names, sides = true }: Props) {
  const plan = useTranslations("plan");
  const { nameOf, wordsOf, detailsOf } = useEntryWords(names, { sides });
  const sign = ({ before, after }: MergeChange) => {
    if (!before) return { Icon: Plus, tone: "text-good-ink", label: plan("row.new") };
    if (!after) return { Icon: Minus, tone: "text-low", label: plan("changes.removed") };
    return { Icon: Pencil, tone: "text-brand", label: plan("row.changed") };
  };
  const phases = [...new Set(changes.map(({ phase }) => phase))];
  return phases.map((phase) => (
    <div key={phase} className="py-0.5">
      <p className="text-ink-3 text-xs">{phase}</p>
      <ul>
        {changes
          .filter((change) => change.phase === phase)
          .map((change) => {
            const { before, after } = change;
            const entry = after ?? before;
            const { Icon, tone, label } = sign(change);
            const [was, is] = [before ? wordsOf(before) : "", after ? wordsOf(after) : ""];
            const name = before && after && nameOf(before) !== nameOf(after) ? nameOf(before) : null;
            const gone = before && after ? detailsOf(before, after) : [];
            const said = after ? detailsOf(after, before) : [];
            const isUnsaid = was === is && name === null && gone.length + said.length === 0;
            return (
              entry && (
                <li key={entry.id} className="flex gap-2 leading-5">
                  <span role="img" aria-label={label} className="mt-[3px] shrink-0">
                    <Icon className={`size-3.5 ${tone}`} />
                  </span>
                  <span className="min-w-0">
                    {name && <s className="text-ink-3">{name}</s>}{" "}
                    <span className="font-medium">{nameOf(entry)}</span>{" "}
                    <span className="text-ink-2">
                      {isUnsaid && plan("row.changed")}
                      {before && was !== is && <s className="text-ink-3">{was}</s>}
                      {before && after && was !== is && (
                        <ArrowRight aria-hidden="true" className="mx-1 inline size-3 rtl:-scale-x-100" />
                      )}
                      {after && was !== is && is}
                    </span>
                    <Details gone={gone} said={said} />
                  </span>
                </li>
              )
            );
          })}
      </ul>
    </div>
  ));
}
