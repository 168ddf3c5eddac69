import { ChevronLeft, ChevronRight } from "lucide-react";
import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { dayAsDate } from "@/app/_i18n/formats";
import { Messages } from "@/app/_i18n/messages";
import { KeepList } from "@/app/_shared/lists/keep-list";
import { LinkButton } from "@/app/_ui/button";
import { PageHeader } from "@/app/_ui/page-header";
import { ViewTabs } from "@/app/_ui/view-tabs";
import { getClinicZone } from "@/lib/clinics/queries";
import type { StaffActor } from "@/lib/db/actor";
import type { Db } from "@/lib/db/scope";
import { emit } from "@/lib/events/emit";
import { asStaff } from "@/lib/gates/gates";
import { listOwnTasks } from "@/lib/tasks/queries";
import { addDays, dateOf, dayNumber, type LocalDate, mondayOf } from "@/lib/time/calendar-date";
import { wallDate } from "@/lib/time/local-day";
import { byDate, weekSpan } from "@/lib/visits/agenda";
import { listUnsigned } from "@/lib/visits/notes/queries";
import { listAgenda, listUnmarked } from "@/lib/visits/queries";
import { agendaFilter } from "@/lib/visits/schema";
import { AgendaDay } from "./_components/agenda-day";
import { Waiting } from "./_components/waiting";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("visits"))("title") };
}

type Filter = { who: "mine" | "all"; week?: LocalDate | undefined };

async function read(db: Db<StaffActor>, { who, week }: Filter) {
  const { memberId, kind } = db.actor;
  const zone = await getClinicZone(db);
  const today = wallDate(zone, db.now);
  const monday = dateOf(mondayOf(dayNumber(week ?? today)));
  // Reception looks after everybody's visits.
  const all = who === "all" || kind === "assistant";
  const visits = await listAgenda(db, { ...weekSpan(zone, monday), memberId: all ? null : memberId });
  const unmarked = await listUnmarked(db, memberId);
  const unsigned = await listUnsigned(db, memberId);
  const tasks = await listOwnTasks(db, memberId);
  const shown = [...visits, ...unmarked, ...unsigned, ...tasks].map(({ recordId }) => recordId);
  await emit(db, { kind: "agenda.read", patientIds: [...new Set(shown)] });
  const mayChoose = kind !== "assistant";
  const about = { zone, today, monday, all, mayChoose, now: db.now, writes: kind === "clinician" };
  return { ...about, visits, unmarked, unsigned, tasks };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** A week of visits, one's own or the clinic's, and what waits for a word, a signature or a hand. */
export default async function AgendaPage({ searchParams }: Props) {
  const filter = agendaFilter.parse(await searchParams);
  const agenda = await asStaff((db) => read(db, filter));
  const { zone, today, monday, all, now, writes } = agenda;
  const [t, format] = [await getTranslations("visits"), await getFormatter()];
  const href = (week: LocalDate, who = all ? "all" : "mine") => `/visits?who=${who}&week=${week}`;
  const day = (date: LocalDate) => format.dateTime(dayAsDate(date), "dayYear");
  const thisWeek = dateOf(mondayOf(dayNumber(today)));
  const { visits, unmarked, unsigned, tasks } = agenda;
  const inOrder = [...visits, ...unmarked, ...unsigned, ...tasks].map(({ recordId }) => recordId);
  return (
    <Messages only={["tasks", "visits"]}>
      <KeepList name="visits" href={href(monday)} ids={[...new Set(inOrder)]} />
      <PageHeader
        title={t("title")}
        meta={t("agenda.week", { from: day(monday), to: day(addDays(monday, 6)) })}
        views={
          agenda.mayChoose && (
            <ViewTabs
              label={t("agenda.whose")}
              views={(["mine", "all"] as const).map((who) => ({
                href: href(monday, who),
                label: t(`agenda.who.${who}`),
                current: all === (who === "all"),
              }))}
            />
          )
        }
        actions={
          <nav aria-label={t("agenda.weeks")} className="flex items-center gap-1.5 print:hidden">
            <LinkButton href={href(addDays(monday, -7))} icon={<ChevronLeft className="rtl:-scale-x-100" />}>
              {t("agenda.before")}
            </LinkButton>
            {monday !== thisWeek && <LinkButton href={href(thisWeek)}>{t("agenda.thisWeek")}</LinkButton>}
            <LinkButton
              href={href(addDays(monday, 7))}
              iconEnd={<ChevronRight className="rtl:-scale-x-100" />}
            >
              {t("agenda.after")}
            </LinkButton>
          </nav>
        }
      />
      <div className="grid w-full flex-1 items-start gap-x-8 gap-y-6 px-5 pb-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex min-w-0 flex-col gap-5">
          {byDate(visits, { zone, monday }).map((day) => (
            <AgendaDay key={day.date} {...{ ...day, zone, now, today, writes }} named={all} />
          ))}
        </div>
        <Waiting {...agenda} />
      </div>
    </Messages>
  );
}
