import { getFormatter, getTranslations } from "next-intl/server";
import { dayAsDate } from "@/app/_i18n/formats";
import { Link } from "@/app/_ui/link";
import { EmptyState } from "@/app/_ui/states";
import type { Page } from "@/lib/messages/queries";
import type { PatientRecord } from "@/lib/patients/queries";
import { picturesOf } from "./address";
import { Bubble } from "./bubble";
import { ToEnd } from "./to-end";

type Props = {
  page: Page;
  patient: PatientRecord;
  clinicName: string;
  zone: string;
  /** The address of this thread without its older pages. */
  href: string;
};

/** The messages of one page, the oldest first, by the days on which they arrived. */
export async function Conversation({ page, patient, clinicName, zone, href }: Props) {
  const t = await getTranslations("messages");
  const format = await getFormatter();
  const { messages, older, names } = page;
  const dayOf = (at: string) => new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(new Date(at));
  return (
    <section
      aria-label={t("conversation", { name: patient.givenName })}
      className="min-h-40 flex-1 overflow-y-auto px-5 py-4 outline-offset-[-2px]"
    >
      {older && (
        <p className="mb-3 text-center">
          <Link
            href={`${href}${href.includes("?") ? "&" : "?"}before=${older}`}
            className="font-medium text-brand hover:underline"
          >
            {t("older")}
          </Link>
        </p>
      )}
      {messages.length === 0 && (
        <EmptyState title={t("none")} text={t("noneText", { name: patient.givenName })} />
      )}
      <ol className="grid gap-3">
        {messages.map((message, at) => {
          const day = dayOf(message.receivedAt);
          const before = messages[at - 1];
          return (
            <li key={message.id} className="grid gap-3">
              {(!before || dayOf(before.receivedAt) !== day) && (
                <h3 className="flex items-center gap-3 text-ink-2 text-xs before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
                  {format.dateTime(dayAsDate(day), "day")}
                </h3>
              )}
              <Bubble
                message={message}
                name={names.find(({ prescription }) => prescription.id === message.prescriptionId)}
                patient={patient.givenName}
                clinicName={clinicName}
                zone={zone}
                pictures={picturesOf(patient.id)}
              />
            </li>
          );
        })}
      </ol>
      <ToEnd key={messages.at(-1)?.id ?? ""} />
    </section>
  );
}
