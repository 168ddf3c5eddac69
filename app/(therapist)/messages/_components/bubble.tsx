import { Moon } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { PictureStrip } from "@/app/_shared/pictures/picture-strip";
import { cx } from "@/app/_ui/cx";
import { usePrescriptionName } from "@/app/(therapist)/_components/why/prescription-strips";
import type { Message } from "@/lib/messages/queries";
import type { NamedPrescription } from "@/lib/plans/queries";

/** Beyond it a message is said to have been written earlier than it came. */
const LATER_MS = 5 * 60_000;

type Props = {
  message: Message;
  /** What of the plan it is about. */
  name: NamedPrescription | undefined;
  /** The patient's given name. */
  patient: string;
  clinicName: string;
  zone: string;
  /** The address below which the pictures of this thread are. */
  pictures: string;
};

/** One message with what it is about, who wrote it, and when the other side opened it. */
export function Bubble({ message, name, patient, clinicName, zone, pictures }: Props) {
  const t = useTranslations("messages");
  const common = useTranslations("common");
  const format = useFormatter();
  const nameOf = usePrescriptionName();
  const own = message.source === "staff";
  const time = (at: string) => format.dateTime(new Date(at), "time", { timeZone: zone });
  const day = (at: string) => format.dateTime(new Date(at), "date", { timeZone: zone });
  const dayTime = (at: string) => format.dateTime(new Date(at), "dayTime", { timeZone: zone });
  const { author, reader, readAt, writtenAt, receivedAt, answerBy, opensAt, note } = message;
  const who = own
    ? (author ?? clinicName)
    : author
      ? t("inStead", { helper: author, name: patient })
      : patient;
  /** On the day of the message the time says enough. */
  const later = (at: string) => (day(at) === day(receivedAt) ? time(at) : dayTime(at));
  const wroteEarlier = Date.parse(receivedAt) - Date.parse(writtenAt) > LATER_MS;
  const facts = [
    t("at", { who, when: time(receivedAt) }),
    wroteEarlier && t("wrote", { when: dayTime(writtenAt) }),
    readAt === null
      ? t("notRead")
      : reader
        ? t("readBy", { name: reader, when: later(readAt) })
        : t("read", { when: later(readAt) }),
  ].filter(Boolean);
  return (
    <div className={cx("grid max-w-[36rem] gap-1", own ? "justify-self-end" : "justify-self-start")}>
      <div
        className={cx(
          "rounded-md px-3.5 py-2.5",
          own ? "rounded-ee-xs bg-brand-soft" : "rounded-es-xs bg-sunken",
        )}
      >
        {(name || note) && (
          <p className="mb-1.5 rounded-sm bg-surface px-2.5 py-1.5 text-ink-2 text-xs ring ring-line">
            {name && <b className="block font-semibold text-ink text-sm">{nameOf(name)}</b>}
            {note && common("quoted", { note })}
          </p>
        )}
        {message.pictures.length > 0 && (
          <PictureStrip pictures={message.pictures} from={who} base={pictures} />
        )}
        <p className="whitespace-pre-wrap text-pretty [overflow-wrap:anywhere]">{message.text}</p>
      </div>
      <p className={cx("text-ink-2 text-xs", own && "text-end")}>{facts.join(" · ")}</p>
      {opensAt && answerBy && (
        <p className="flex gap-2 border-line-strong border-s-2 ps-3 text-ink-2 text-xs">
          <Moon aria-hidden="true" className="size-3.5 shrink-0" />
          {t("told", { clinic: clinicName, opens: dayTime(opensAt), name: patient, by: dayTime(answerBy) })}
        </p>
      )}
    </div>
  );
}
