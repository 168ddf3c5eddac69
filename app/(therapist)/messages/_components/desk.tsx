import { getFormatter, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Messages } from "@/app/_i18n/messages";
import { KeyHints } from "@/app/_ui/key-hints";
import { PageHeader } from "@/app/_ui/page-header";
import { ViewTabs } from "@/app/_ui/view-tabs";
import type { MessagesClinic } from "@/lib/messages/clinic/queries";
import type { ThreadList as List, ThreadCounts } from "@/lib/messages/desk/queries";
import type { ListFilter } from "@/lib/messages/schema";
import { MESSAGE_SCOPES, MESSAGE_VIEWS } from "@/lib/messages/vocabulary";
import { addressOf } from "./address";
import { Fresh } from "./fresh";
import { ListKeys } from "./list-keys";
import { NewMessage } from "./new-message";
import { ThreadList } from "./thread-list";

type Props = {
  list: List & { counts: ThreadCounts };
  filter: ListFilter;
  /** Whose thread is open beside the list. */
  openId: string | null;
  clinic: MessagesClinic;
  now: Date;
  children: ReactNode;
};

/** The list at its side, and a thread. On a narrow desk an open thread has the page to itself. */
export async function MessagesDesk({ list, filter, openId, clinic, now, children }: Props) {
  const t = await getTranslations("messages");
  const common = await getTranslations("common");
  const { counts } = list;
  const countOf = { answer: counts.answer, unread: counts.unread, waiting: counts.waiting, done: undefined };
  const labelOf = {
    ...{ done: common("done") },
    answer: t("views.answer"),
    unread: t("views.unread"),
    waiting: t("views.waiting"),
  };
  const scopeOf = { mine: t("mine"), all: common("all") };
  return (
    <Messages only={["messages", "ownMessages.pictures"]}>
      <div className="flex min-h-0 flex-1 flex-col lg:h-[calc(100dvh-3rem)] lg:flex-none">
        <PageHeader
          title={common("messages")}
          views={
            <>
              <ViewTabs
                label={t("views.label")}
                views={MESSAGE_VIEWS.map((view) => ({
                  href: addressOf(filter, { view }),
                  label: labelOf[view],
                  count: countOf[view],
                  current: view === filter.view,
                }))}
              />
              <ViewTabs
                label={t("whose")}
                views={MESSAGE_SCOPES.map((of) => ({
                  href: addressOf(filter, { of }),
                  label: scopeOf[of],
                  current: of === filter.of,
                }))}
              />
            </>
          }
          actions={
            <>
              <OpenWords clinic={clinic} />
              <NewMessage />
            </>
          }
        />
        <div className="grid min-h-0 flex-1 border-line border-t lg:grid-cols-[minmax(17rem,23.25rem)_minmax(0,1fr)]">
          <div className={`min-h-0 overflow-y-auto border-line lg:border-e ${openId ? "max-lg:hidden" : ""}`}>
            <ThreadList
              {...list}
              {...{ filter, openId, now }}
              zone={clinic.zone}
              answerDays={clinic.answerDays}
            />
          </div>
          <div className={`flex min-h-0 min-w-0 flex-col ${openId ? "" : "max-lg:hidden"}`}>{children}</div>
        </div>
        <div className="border-line border-t bg-paper">
          <KeyHints
            hints={[
              { keys: ["J", "K"], does: common("keys.move") },
              { keys: ["Enter"], does: common("keys.open") },
              { keys: ["R"], does: t("keys.reply") },
              { keys: ["T"], does: t("keys.template") },
              { keys: ["E"], does: t("keys.done") },
              { keys: ["O"], does: t("keys.record") },
              { keys: ["C"], does: t("keys.new") },
            ]}
          />
        </div>
      </div>
      <ListKeys record={openId && `/patients/${openId}`} />
      <Fresh />
    </Messages>
  );
}

/** Until when the clinic is open, or closed; nothing where its hours are unknown. */
async function OpenWords({ clinic: { name, openNow, zone } }: { clinic: MessagesClinic }) {
  const t = await getTranslations("messages");
  const format = await getFormatter();
  const at = openNow.open ? openNow.closesAt : openNow.opensAt;
  if (at === null) return null;
  const when = format.dateTime(new Date(at), "dayTime", { timeZone: zone });
  return (
    <span className="text-ink-2 max-xl:hidden">
      {t(openNow.open ? "openUntil" : "closedUntil", { clinic: name, when })}
    </span>
  );
}
