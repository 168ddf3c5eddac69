import type { MonitoringId, MonitoringTimeId } from "../../lib/ids";
import type { LocalDate } from "../../lib/time/calendar-date";
import type { MadePatient } from "../factories/people";
import type { Random } from "../factories/random";
import type { Row, Rows } from "../factories/rows";
import type { Ago } from "./story";

type Monitored = { began: Ago; note: string; times: readonly [Ago, number, Time["how"], string][] };
type Time = Row<"MonitoringTime">;

/** Whose entries are monitored, since which day, and the time that their therapist spent. */
const MONITORED: Record<string, Monitored> = {
  marta: {
    ...{
      began: 52,
      note: "App set up on her own phone; logging, check-ins and the body chart tried together.",
    },
    times: [
      [45, 12, "phone", "Went through two weeks of logs; evening sessions moved to noon."],
      [31, 9, "message", "Read the week’s check-ins and answered."],
      [17, 15, "video", "Watched the press-ups, and eased one dose."],
      [4, 8, "phone", "Asked about the nights; no change of the plan."],
    ],
  },
  mei: {
    ...{ began: 24, note: "Shown how to log and where reminders are." },
    times: [[10, 11, "phone", "Talked about sitting at work."]],
  },
};

type Given = { key: string; patient: MadePatient; on: (ago: Ago) => LocalDate; random: Random };

export function monitoringRows({ key, patient, on, random }: Given): Rows {
  const found = MONITORED[key];
  if (!found) return {};
  const { clinicId, id: patientId, episodeId, lead } = patient;
  const id = random.uuid<MonitoringId>();
  const own = { clinicId, patientId };
  return {
    Monitoring: [
      {
        ...{ ...own, id, episodeId, beganOn: on(found.began), note: found.note },
        ...{ recordedAt: `${on(found.began)}T13:10:00Z`, recordedBy: lead.id },
      },
    ],
    MonitoringTime: found.times.map(([ago, minutes, how, note]) => ({
      ...{ ...own, id: random.uuid<MonitoringTimeId>(), monitoringId: id, localDate: on(ago), minutes, how },
      ...{ evidence: "note", note, authorId: lead.id, recordedAt: `${on(ago)}T15:20:00Z` },
    })),
  };
}
