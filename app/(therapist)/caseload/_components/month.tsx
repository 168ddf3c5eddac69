import { useTranslations } from "next-intl";
import { BandFigure } from "@/app/_shared/band";
import { Link } from "@/app/_ui/link";
import { Td } from "@/app/_ui/table";
import type { CaseloadRow as Line } from "@/lib/caseload/queries";
import { bandOf } from "../../_components/band-of";

type Props = { row: Line; name: string; href: string };

/** Adherence over 28 days, which opens why it is so. */
export function Month({ row, name, href }: Props) {
  const t = useTranslations("caseload.row");
  const ui = useTranslations("ui");
  const figure = `figure-${row.patientId}`;
  return (
    <Td num>
      <span hidden id={`${figure}-why`}>
        {t(row.percent === null ? "whyNone" : "why", { name })}
      </span>
      <Link
        href={href}
        scroll={false}
        data-why=""
        className="inline-block rounded-sm hover:underline"
        id={figure}
        aria-labelledby={`${figure}-why ${figure}`}
      >
        <BandFigure
          align="end"
          band={bandOf(row.band)}
          percent={row.percent}
          of={row.meanOf > 0 ? ui("meanOf", { count: row.meanOf }) : ""}
        />
      </Link>
    </Td>
  );
}
