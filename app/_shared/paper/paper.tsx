import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dayAsDate } from "@/app/_i18n/formats";
import { now } from "@/lib/clock";
import { PrintDate } from "./print-date";

export type PaperClinic = { clinicName: string; clinicPhone: string | null; zone: string };
export type PaperPerson = { name: string; dateOfBirth: string };

type Props = { clinic: PaperClinic; person?: PaperPerson | null; children: ReactNode };

/**
 * Whatever is printed says on each page whom it is about, whose it is and from when. On the screen it is not there; on
 * paper it is the head of a table around the page, which browsers repeat (`globals.css`). The innermost one counts.
 */
export function Paper({ clinic: { clinicName, clinicPhone, zone }, person, children }: Props) {
  const t = useTranslations("shell.paper");
  const common = useTranslations("common");
  const format = useFormatter();
  const at = now().toString();
  const today = format.dateTime(new Date(at), "dateInWords", { timeZone: zone });
  return (
    <div data-paper>
      <div data-paper-head>
        <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 border-line-strong border-b pb-1.5 text-xs">
          {person && (
            <span>
              <b className="font-semibold text-md">{person.name}</b>{" "}
              {common("born", { date: format.dateTime(dayAsDate(person.dateOfBirth), "date") })}
            </span>
          )}
          <span>
            {clinicName}
            {clinicPhone && (
              <>
                {" · "}
                <bdi>{clinicPhone}</bdi>
              </>
            )}
          </span>
          <span>{t.rich("printed", { date: () => <PrintDate {...{ at, zone }}>{today}</PrintDate> })}</span>
        </div>
      </div>
      <div data-paper-body>{children}</div>
    </div>
  );
}
