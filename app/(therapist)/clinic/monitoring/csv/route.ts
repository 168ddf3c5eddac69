import { getTranslations } from "next-intl/server";
import { conditionWordsIn } from "@/app/(therapist)/_components/monitoring/condition-words";
import { csvOf } from "@/lib/csv";
import { emit } from "@/lib/events/emit";
import { csvFile } from "@/lib/gates/staff-file";
import type { Condition } from "@/lib/monitoring/conditions";
import { isMonitoringOn, listMonitored } from "@/lib/monitoring/queries";
import { MOST_IN_FILE } from "@/lib/monitoring/vocabulary";

/** The page of all who are monitored, a row for each period, month and set-up. */
export async function GET(request: Request): Promise<Response> {
  const t = await getTranslations("monitoring");
  const common = await getTranslations("common");
  const patient = await getTranslations("patientForm");
  const file = await getTranslations("monitoring.file");
  const words = conditionWordsIn(t);
  const said = (conditions: readonly Condition[]) =>
    conditions.map((one) => `${words.state(one)} (${words.because(one)})`).join("; ");
  return csvFile(request, async (db) => {
    if (db.actor.kind === "owner" || !(await isMonitoringOn(db))) return null;
    const { entries, total } = await listMonitored(db, { offset: 0, limit: MOST_IN_FILE });
    const patientIds = [...new Set(entries.map(({ recordId }) => recordId))];
    await emit(db, { kind: "monitoring.export", patientIds });
    const heads = [
      ...[
        common("roles.patient"),
        patient("dateOfBirth"),
        file("kind"),
        common("from"),
        common("to"),
        common("state"),
        file("days"),
      ],
      ...[t("minutesField"), file("live"), file("rules"), t("conditions")],
    ];
    const rows = entries.flatMap(({ givenName, familyName, dateOfBirth, beganOn, ledger }) => {
      // Two people may have one name.
      const who = [`${givenName} ${familyName}`, dateOfBirth];
      const { setUp, periods, months } = ledger;
      return [
        [
          ...[...who, file("setUp"), beganOn, beganOn, null, null, null, null],
          ...[setUp.version, said(setUp.conditions)],
        ],
        ...periods.map(({ from, to, stage, days, version, conditions }) => [
          ...[...who, file("period"), from, to, t(`stage.${stage}`), days, null, null],
          ...[version, said(conditions)],
        ]),
        ...months.map(({ from, to, stage, minutes, live, version, conditions }) => [
          ...[...who, file("month"), from, to, t(`stage.${stage}`), null, minutes, live],
          ...[version, said(conditions)],
        ]),
      ];
    });
    const csv = csvOf([
      heads,
      ...rows,
      ...(total > entries.length ? [[file("cut", { count: entries.length })]] : []),
      [t("text")],
    ]);
    return { name: "remote-monitoring", csv };
  });
}
