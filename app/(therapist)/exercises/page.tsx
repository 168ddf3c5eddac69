import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { LinkButton } from "@/app/_ui/button";
import { KeyHints } from "@/app/_ui/key-hints";
import { PageHeader } from "@/app/_ui/page-header";
import { EmptyState } from "@/app/_ui/states";
import { ViewTabs } from "@/app/_ui/view-tabs";
import {
  addressOf,
  cleared,
  facetCounts,
  filterFrom,
  fitting,
  isNarrowed,
  noFloorCount,
  pairsOf,
  VIEWS,
} from "@/lib/exercises/filter";
import { mayWriteExercises } from "@/lib/exercises/policy";
import { listArchived, listExercises } from "@/lib/exercises/queries";
import { asMember } from "@/lib/gates/gates";
import { Asides } from "./_components/asides";
import { ExerciseList } from "./_components/exercise-list";
import { Facets } from "./_components/facets";
import { ListKeys } from "./_components/list-keys";
import { SearchBox } from "./_components/search-box";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common"))("library") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LibraryPage({ searchParams }: Props) {
  const [t, common] = [await getTranslations("exercises"), await getTranslations("common")];
  const [locale, filter] = [await getLocale(), filterFrom(await searchParams)];
  const { library, archived, mayWrite } = await asMember(async (db) => ({
    library: await listExercises(db),
    archived: await listArchived(db),
    mayWrite: mayWriteExercises(db.actor),
  }));
  const viewNames = { all: common("all"), own: t("view.own"), archived: common("archived") };
  const own = library.filter((exercise) => exercise.own);
  const parts = { all: library, own, archived };
  const part = parts[filter.view];
  const shown = fitting(part, filter, locale);
  const counts = {
    kind: facetCounts(part, filter, "kind", locale),
    target: facetCounts(part, filter, "target", locale),
    position: facetCounts(part, filter, "position", locale),
    equipment: facetCounts(part, filter, "equipment", locale),
  };
  const views = VIEWS.filter((view) => view !== "archived" || archived.length > 0 || filter.view === view);
  const keys = [
    { keys: ["J", "K"], does: common("keys.move") },
    { keys: ["Enter"], does: common("keys.open") },
    { keys: ["/"], does: t("keys.search") },
    ...(mayWrite ? [{ keys: ["N"], does: t("keys.new") }] : []),
  ];
  return (
    <>
      <PageHeader
        title={common("library")}
        meta={
          <span role="status">
            {isNarrowed(filter)
              ? t("countOf", { count: shown.length, total: part.length })
              : common("exercises", { count: part.length })}
          </span>
        }
        views={
          <ViewTabs
            label={t("views")}
            views={views.map((view) => ({
              href: addressOf("/exercises", { ...filter, view }),
              label: viewNames[view],
              count: parts[view].length,
              current: filter.view === view,
            }))}
          />
        }
        actions={
          <>
            <Asides />
            {mayWrite && (
              <LinkButton
                href="/exercises/new"
                variant="filled"
                keys="N"
                icon={<Plus aria-hidden="true" />}
                className="max-sm:ms-0 print:hidden"
              >
                {t("new")}
              </LinkButton>
            )}
          </>
        }
      />
      <div className="grid flex-1 border-line border-t max-lg:grid-rows-[auto_1fr] lg:grid-cols-[284px_1fr]">
        <aside className="border-line p-3 max-lg:border-b lg:border-e lg:sticky lg:top-12 lg:max-h-[calc(100dvh-3rem)] lg:self-start lg:overflow-y-auto print:hidden">
          <SearchBox
            text={filter.text}
            carried={pairsOf({ ...filter, text: "" })}
            label={common("searchLibrary")}
            placeholder={t("searchHint", { count: part.length })}
          />
          <div className="mt-2">
            <Facets filter={filter} counts={counts} noFloor={noFloorCount(part, filter, locale)} />
          </div>
        </aside>
        <ListKeys newHref={mayWrite ? "/exercises/new" : null}>
          {shown.length > 0 ? (
            <ExerciseList exercises={shown} ranked={filter.text !== ""} />
          ) : (
            <div className="max-w-105 p-4">
              {part.length === 0 && filter.view !== "all" ? (
                <EmptyState
                  title={filter.view === "own" ? common("noneOfYourOwn") : t("emptyArchivedTitle")}
                  text={t(filter.view === "own" ? "emptyOwnText" : "emptyArchivedText", {
                    count: library.length,
                  })}
                />
              ) : (
                <EmptyState
                  title={t("emptyTitle")}
                  text={t("emptyText")}
                  action={
                    <LinkButton href={addressOf("/exercises", cleared(filter))}>
                      {common("clearFilters")}
                    </LinkButton>
                  }
                />
              )}
            </div>
          )}
        </ListKeys>
      </div>
      <div className="sticky bottom-0 border-line border-t bg-paper print:hidden pointer-coarse:hidden">
        <KeyHints hints={keys} />
      </div>
    </>
  );
}
