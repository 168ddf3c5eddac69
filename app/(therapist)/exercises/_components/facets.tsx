import { ChevronDown, SlidersHorizontal, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/app/_ui/link";
import {
  addressOf,
  cleared,
  FACET_NAMES,
  type Facet,
  type FacetCount,
  type LibraryFilter,
  toggled,
} from "@/lib/exercises/filter";
import type { Equipment, LibraryKind, Position, Target } from "@/lib/exercises/vocabulary";
import { FacetLink } from "./facet-link";

type Props = { filter: LibraryFilter; counts: Readonly<Record<Facet, readonly FacetCount[]>> };

const chosenIn = (filter: LibraryFilter) =>
  FACET_NAMES.reduce((sum, facet) => sum + filter[facet].length, Number(filter.noFloor));

function FacetValues({ facet, filter, counts }: Props & { facet: Facet }) {
  const kinds = useTranslations("kinds");
  const words: Record<Facet, (value: string) => string> = {
    kind: (value) => kinds(`kind.${value as LibraryKind}`),
    target: (value) => kinds(`target.${value as Target}`),
    position: (value) => kinds(`position.${value as Position}`),
    equipment: (value) => kinds(`equipment.${value as Equipment}`),
  };
  return (
    <ul className="pb-2">
      {counts[facet].map(({ value, count, chosen }) => (
        <li key={value}>
          <FacetLink
            href={addressOf("/exercises", toggled(filter, facet, value))}
            name={words[facet](value)}
            {...{ count, chosen }}
          />
        </li>
      ))}
    </ul>
  );
}

/** Filters beside the list; on a narrow page they fold away above it. */
export function Facets({ filter, counts, noFloor }: Props & { noFloor: number }) {
  const t = useTranslations("exercises");
  const kinds = useTranslations("kinds");
  const common = useTranslations("common");
  const on = chosenIn(filter);
  return (
    <details className="group/all lg:[&::details-content]:[block-size:auto] lg:[&::details-content]:[content-visibility:visible]">
      <summary className="flex min-h-12 cursor-pointer list-none items-center gap-2 rounded-sm px-2 font-medium lg:supports-[selector(::details-content)]:hidden">
        <SlidersHorizontal aria-hidden="true" className="size-4 text-ink-2" />
        {on > 0 ? t("filtersOn", { count: on }) : t("filters")}
        <ChevronDown aria-hidden="true" className="ms-auto size-4 text-ink-2 group-open/all:rotate-180" />
      </summary>
      <nav aria-label={t("filters")}>
        {on > 0 && (
          <Link
            href={addressOf("/exercises", { ...cleared(filter), text: filter.text })}
            scroll={false}
            className="flex min-h-control-md items-center gap-2 rounded-sm px-2 font-medium text-brand hover:bg-brand-soft max-lg:min-h-12"
          >
            <X aria-hidden="true" className="size-4" /> {common("clearFilters")}
          </Link>
        )}
        <div className="pb-2">
          <FacetLink
            href={addressOf("/exercises", { ...filter, noFloor: !filter.noFloor })}
            name={kinds("noFloor")}
            count={noFloor}
            chosen={filter.noFloor}
          />
        </div>
        {FACET_NAMES.map((facet) => (
          <details
            key={facet}
            open={facet === "kind" || facet === "position" || filter[facet].length > 0}
            className="group/facet border-line border-t"
          >
            <summary className="flex min-h-control-lg cursor-pointer list-none items-center gap-1.5 rounded-sm px-2 font-semibold text-xs max-lg:min-h-12">
              {kinds(`facet.${facet}`)}
              {filter[facet].length > 0 && (
                <span className="font-normal text-ink-2">{filter[facet].length}</span>
              )}
              <ChevronDown
                aria-hidden="true"
                className="ms-auto size-3.5 text-ink-3 group-open/facet:rotate-180"
              />
            </summary>
            <FacetValues facet={facet} filter={filter} counts={counts} />
          </details>
        ))}
      </nav>
    </details>
  );
}
