import { useTranslations } from "next-intl";
import { Row, RowHead, Table, TableHead, Td, Th } from "@/app/_ui/table";
import { URGENCIES } from "@/lib/alerts/vocabulary";
import type { Within } from "@/lib/clinics/care/care";
import { STEPS } from "@/lib/deliveries/vocabulary";
import { useSpan } from "./use-span";

/** Who is told, and when: each step at its half of the time within which an alert must be acknowledged. */
export function StepsTable({ within }: { within: Within }) {
  const t = useTranslations("alerts.care");
  const steps = useTranslations("alerts.ladder.step");
  const audit = useTranslations("clinic.audit");
  const span = useSpan();
  return (
    <section aria-labelledby="steps">
      <h2 id="steps" className="font-semibold text-md">
        {t("steps")}
      </h2>
      <p className="mb-2 text-pretty text-ink-2">{t("stepsText")}</p>
      <Table label={t("steps")}>
        <colgroup>
          <col className="w-[34%] max-md:w-[37%]" />
        </colgroup>
        <TableHead>
          <Th className="text-start max-md:whitespace-normal!">{audit("who")}</Th>
          {URGENCIES.map((urgency) => (
            <Th key={urgency} className="text-start max-md:whitespace-normal!">
              {t(`urgency.${urgency}`)}
            </Th>
          ))}
        </TableHead>
        <tbody>
          {STEPS.map((step, index) => (
            <Row key={step}>
              <RowHead className="py-1.5 text-start">
                <b className="block font-semibold">{steps(step)}</b>
                <span className="block text-pretty font-normal text-ink-3 text-xs">
                  {t(`stepWho.${step}`)}
                </span>
              </RowHead>
              {URGENCIES.map((urgency) => (
                <Td key={urgency} className={step === "cover" ? "font-semibold" : ""}>
                  {index === 0
                    ? t("atOnce")
                    : t("after", { time: span(urgency, (within[urgency] * index) / 2) })}
                </Td>
              ))}
            </Row>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
