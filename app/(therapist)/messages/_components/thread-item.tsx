import { useFormatter, useTranslations } from "next-intl";
import { cx } from "@/app/_ui/cx";
import { Link } from "@/app/_ui/link";
import type { ThreadRow } from "@/lib/messages/desk/queries";

type Props = {
  thread: ThreadRow;
  href: string;
  current: boolean;
  late: boolean;
  when: (at: Date) => string;
};

/** One patient's thread: who, until when, and how it ends at present. */
export function ThreadItem({ thread, href, current, late, when }: Props) {
  const t = useTranslations("messages");
  const format = useFormatter();
  const { answerBy, unread, source, text, closed, reminded, remindedAt } = thread;
  const about = [
    answerBy && closed && t("outOfHours"),
    reminded.length > 0 &&
      remindedAt &&
      t("onList", { names: format.list(reminded), when: when(remindedAt) }),
  ].filter(Boolean);
  return (
    <li className="border-line border-b">
      <Link
        href={href}
        data-thread=""
        aria-current={current ? "page" : undefined}
        className={cx(
          "relative grid gap-0.5 py-2.5 ps-8 pe-4 -outline-offset-2 hover:bg-sunken",
          current &&
            "bg-brand-soft before:absolute before:inset-y-0 before:start-0 before:w-0.5 before:bg-brand",
        )}
      >
        {unread && (
          <span className="absolute start-3.5 top-4.5 size-2 rounded-full bg-brand">
            <span className="sr-only">{t("views.unread")}</span>
          </span>
        )}
        <span className="flex items-baseline gap-2">
          <b className="min-w-0 truncate font-semibold">
            {thread.givenName} {thread.familyName}
          </b>
          <span
            className={cx(
              "ms-auto shrink-0 whitespace-nowrap text-xs",
              late ? "font-medium text-low-ink" : "text-ink-2",
            )}
          >
            {answerBy ? t(late ? "due" : "by", { when: when(answerBy) }) : when(thread.lastAt)}
          </span>
        </span>
        <span className="truncate">{source === "staff" ? t("you", { text }) : text}</span>
        {about.length > 0 && <span className="truncate text-ink-2 text-xs">{about.join(" · ")}</span>}
      </Link>
    </li>
  );
}
