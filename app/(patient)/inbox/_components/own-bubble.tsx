"use client";

import { Clock, TriangleAlert } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { PictureStrip } from "@/app/_shared/pictures/picture-strip";
import { Button } from "@/app/_ui/button";
import { cx } from "@/app/_ui/cx";
import type { OwnMessage, OwnThread } from "@/lib/messages/own/queries";
import { useWrong } from "../../_wrong/wrong-context";
import { OWN_PICTURES } from "./own-pictures";
import type { Pending } from "./use-sending";

type Props = {
  zone: string;
  /** In words, above the first message of a day. */
  day: string | null;
  /** It is what the phone keeps. */
  kept?: boolean;
} & (
  | { message: OwnMessage; waits: OwnThread["waits"]; pending?: undefined }
  | { pending: Pending; onDrop: () => void; message?: undefined }
);

/** One message: who wrote it and when, what it is about, and what is known of its way. */
export function OwnBubble(props: Props) {
  const common = useTranslations("common");
  const { message, pending, day, kept } = props;
  const own = pending !== undefined || message?.source === "patient";
  const { about = null, note = null, author = null, pictures = [] } = message ?? {};
  return (
    <li className="grid gap-3">
      {day && <h2 className="text-center text-ink-2 text-md">{day}</h2>}
      <div className={cx("grid max-w-[88%] gap-1", own ? "justify-self-end" : "justify-self-start")}>
        <div
          className={cx(
            "rounded-xl px-4 py-3",
            own ? "rounded-ee-sm bg-brand-soft" : "rounded-es-sm bg-surface inset-ring inset-ring-line",
          )}
        >
          {(about || note) && (
            <p className="mb-1.5 rounded-md bg-paper px-3 py-2 text-md text-ink-2 wrap-anywhere">
              {about && <b className="block font-[620] text-ink">{about}</b>}
              {note && common("quoted", { note })}
            </p>
          )}
          {pictures.length > 0 && (
            <PictureStrip pictures={pictures} from={own ? null : author} base={OWN_PICTURES} kept={kept} />
          )}
          <p className="whitespace-pre-wrap text-pretty wrap-anywhere">{(message ?? pending)?.text}</p>
        </div>
        {props.message ? <Way {...props} message={props.message} /> : <PendingWay {...props} />}
      </div>
    </li>
  );
}

function Way({ message, waits, zone }: { message: OwnMessage; waits: OwnThread["waits"]; zone: string }) {
  const t = useTranslations("ownMessages");
  const format = useFormatter();
  const { clinicName: clinic } = useWrong().help;
  const { source, author, receivedAt, readAt } = message;
  const time = format.dateTime(new Date(receivedAt), "time", { timeZone: zone });
  const dayTime = (at: string) => format.dateTime(new Date(at), "dayTime", { timeZone: zone });
  const own = source === "patient";
  const says = author ? t("by", { name: author, when: time }) : time;
  return (
    <p className={cx("text-md text-ink-2", own && "text-end")}>
      {own && readAt ? t("read", { when: says }) : says}
      {own && waits && (
        <span className="mt-1 block text-pretty">
          {t("waits", { clinic, since: dayTime(waits.since), by: dayTime(waits.answerBy) })}{" "}
          {waits.late && <b className="font-[620] text-ink">{t("late", { clinic })}</b>}
        </span>
      )}
    </p>
  );
}

function PendingWay({ pending, onDrop }: { pending: Pending; onDrop: () => void }) {
  const t = useTranslations("ownMessages");
  const common = useTranslations("common");
  const { state, error, kept, pictures } = pending;
  const why = error === "care-ended" || error === "too-many" || error === "unknown-picture" ? error : "other";
  return (
    <div className="justify-self-end text-end text-md text-ink-2">
      {pictures > 0 && <p>{t("pictures.with", { count: pictures })}</p>}
      <p className="flex items-center justify-end gap-1.5 text-pretty">
        {state === "refused" ? (
          <TriangleAlert aria-hidden="true" className="size-5 shrink-0 text-low-ink" />
        ) : (
          <Clock aria-hidden="true" className="size-5 shrink-0" />
        )}
        {state === "refused"
          ? t(`refused.${why}`)
          : state === "sending"
            ? common("sending")
            : t(kept ? "notSent" : "notKept")}
      </p>
      {state === "refused" && (
        <Button variant="quiet" onClick={onDrop}>
          {common("remove")}
        </Button>
      )}
    </div>
  );
}
