import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { PageHeader } from "@/app/_ui/page-header";
import { ViewTabs } from "@/app/_ui/view-tabs";
import { listDrawn } from "@/lib/exercises/queries";
import { LIBRARY_KINDS } from "@/lib/exercises/vocabulary";
import { asMember } from "@/lib/gates/gates";
import { PrintButton } from "../_components/print-button";
import { SheetItem } from "./_components/sheet-item";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("exercises"))("sheet.title") };
}

const filter = z.object({ kind: z.enum(LIBRARY_KINDS).nullable().catch(null) });

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Every drawing of the library in its key poses, by kind: to compare them, to show them, to print them. */
export default async function DrawingsPage({ searchParams }: Props) {
  const { kind } = filter.parse(await searchParams);
  const drawn = await asMember((db) => listDrawn(db, kind));
  const t = await getTranslations("exercises");
  const common = await getTranslations("common");
  const kinds = await getTranslations("kinds.kind");
  const tabs = [
    { href: "/exercises/drawings", label: common("all"), current: kind === null },
    ...LIBRARY_KINDS.map((name) => ({
      href: `/exercises/drawings?kind=${name}`,
      label: kinds(name),
      current: kind === name,
    })),
  ];
  return (
    <>
      <PageHeader
        back={{ href: "/exercises", label: common("library") }}
        title={t("sheet.title")}
        meta={<span role="status">{common("exercises", { count: drawn.length })}</span>}
        actions={<PrintButton />}
      />
      <div className="border-line border-t px-4 py-2 print:hidden">
        <ViewTabs label={t("sheet.kinds")} views={tabs} />
      </div>
      <div className="flex flex-1 flex-col gap-6 border-line border-t p-4 print:block print:border-0 print:p-0">
        {LIBRARY_KINDS.map((name) => {
          const group = drawn.filter((exercise) => exercise.kind === name);
          if (group.length === 0) return null;
          return (
            <section key={name} aria-labelledby={`kind-${name}`} className="print:mb-4">
              <h2 id={`kind-${name}`} className="mb-2 font-semibold">
                {kinds(name)} <span className="font-normal text-ink-2">{group.length}</span>
              </h2>
              <ul className="flex flex-wrap items-start gap-3 print:gap-x-6">
                {group.map((exercise) => (
                  <SheetItem key={exercise.id} exercise={exercise} />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </>
  );
}
