import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/states";
import type { ThreadRow } from "@/lib/messages/desk/queries";
import type { ListFilter } from "@/lib/messages/schema";
import { addressOf } from "./address";
import { ThreadItem } from "./thread-item";
import { whenIn } from "./when-in";

type Props = {
  threads: readonly ThreadRow[];
  next: string | null;
  filter: ListFilter;
  openId: string | null;
  zone: string;
  now: Date;
  answerDays: number;
};

/** The threads of one view: what waits by the time that was promised, late first; all else the latest first. */
export async function ThreadList({ threads, next, filter, openId, zone, now, answerDays }: Props) {
  const t = await getTranslations("messages");
  const common = await getTranslations("common");
  const when = await whenIn(zone, now);
  const { view } = filter;
  if (threads.length === 0)
    return (
      <div className="p-4">
        <EmptyState title={t(`empty.${view}`)} text={t(`empty.${view}Text`)} />
      </div>
    );
  const isLate = ({ answerBy }: ThreadRow) => answerBy !== null && answerBy < now;
  const isToday = ({ answerBy }: ThreadRow) => answerBy !== null && when(answerBy).length <= 5;
  const waits = view === "answer" || view === "unread";
  const groups = waits
    ? [
        {
          id: "late",
          head: t("groups.late"),
          note: t("promise", { days: answerDays }),
          of: threads.filter(isLate),
        },
        {
          id: "today",
          head: common("today"),
          note: null,
          of: threads.filter((one) => !isLate(one) && isToday(one)),
        },
        {
          id: "later",
          head: t("groups.later"),
          note: null,
          of: threads.filter((one) => !isLate(one) && !isToday(one)),
        },
      ].filter(({ of }) => of.length > 0)
    : [{ id: "all", head: null, note: null, of: threads }];
  return (
    <>
      {groups.map(({ id, head, note, of }) => (
        <section key={id} aria-label={head ?? undefined}>
          {head && (
            <h2 className="flex h-control-sm items-center gap-2 border-line border-b bg-sunken px-4 font-semibold text-xs">
              {head}
              <span className="font-normal text-ink-2">
                {of.length} {note && `· ${note}`}
              </span>
            </h2>
          )}
          <ul>
            {of.map((thread) => (
              <ThreadItem
                key={thread.patientId}
                thread={thread}
                href={addressOf(filter, { patientId: thread.patientId })}
                current={thread.patientId === openId}
                late={isLate(thread)}
                when={when}
              />
            ))}
          </ul>
        </section>
      ))}
      {next && (
        <div className="p-4">
          <LinkButton href={addressOf(filter, { after: next })}>{t("next")}</LinkButton>
        </div>
      )}
    </>
  );
}
