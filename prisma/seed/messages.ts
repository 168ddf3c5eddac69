import { openingHours } from "../../lib/clinics/care/care";
import { isClosed, nextOpening } from "../../lib/clinics/care/opening";
import { careOf } from "../../lib/clinics/care/stored";
import { itemHash } from "../../lib/dose-logs/item-hash";
import { promisedBy } from "../../lib/messages/promise";
import type { Phase } from "../../lib/plans/schema";
import type { LocalDate } from "../../lib/time/calendar-date";
import { dayStart, zoneOn } from "../../lib/time/local-day";
import type { MadeMember, MadePatient } from "../factories/people";
import type { Random } from "../factories/random";
import type { Row, Rows } from "../factories/rows";
import { NORTHGATE_CARE } from "./care";
import { HANNAS_TEMPLATES, MESSAGES } from "./messages.data";
import type { Ago } from "./story";

/** Templates of one member. */
export const templateRows = (member: MadeMember, savedAt: string, random: Random): Row<"MessageTemplate">[] =>
  HANNAS_TEMPLATES.map((template) => ({
    ...{ id: random.uuid<string>(), clinicId: member.clinicId, memberId: member.id, savedAt },
    ...template,
  }));

type Given = {
  /** The persona's key. */
  key: string;
  patient: MadePatient;
  on: (ago: Ago) => LocalDate;
  /** What was prescribed on a date. */
  phaseOn: (date: LocalDate) => Phase | null;
  random: Random;
};

/** A local day begins at 03:00. */
const ROLLOVER = 3;
/** The other side opens a message so long after it came, and somebody answers so soon after opening. */
const [OPENED, BEFORE] = [26, 4];

/** What a patient and their lead wrote to each other, with who opened it when, and what waits for an answer. */
export function messageRows({ key, patient, on, phaseOn, random }: Given): Rows {
  const said = MESSAGES[key];
  const { clinicId, id: patientId, userId, lead } = patient;
  if (!said || !userId) return {};
  const own = { clinicId, patientId };
  const care = careOf(NORTHGATE_CARE);
  let waits: { number: number; at: string; answerBy: string } | null = null;
  const messages: Row<"Message">[] = [];
  const reads: Row<"MessageRead">[] = [];
  said.forEach(({ ago, at: clock, from, text, about, unread }, nth) => {
    const number = nth + 1;
    const [hour = 0, minute = 0] = clock.split(":").map(Number);
    const zone = zoneOn(patient.zones, on(ago));
    const at = dayStart(patient.zones, on(ago)).add({ minutes: (hour - ROLLOVER) * 60 + minute });
    const instant = at.toString({ fractionalSecondDigits: 3 });
    const hours = openingHours(care, zone);
    const answerBy = promisedBy(hours, at, care.answerDays).toString({ fractionalSecondDigits: 3 });
    const opening = isClosed(hours, at) ? nextOpening(hours, at) : null;
    const staff = from === "lead";
    if (staff) {
      const openedAt = at.subtract({ minutes: BEFORE }).toString({ fractionalSecondDigits: 3 });
      if (nth > 0) reads.push({ ...own, userId: lead.userId, number: nth, source: "staff", at: openedAt });
      waits = null;
    } else waits ??= { number, at: instant, answerBy };
    if (staff && !unread) {
      const openedAt = at.add({ minutes: OPENED }).toString({ fractionalSecondDigits: 3 });
      reads.push({ ...own, userId, number, source: "patient", at: openedAt });
    }
    const prescribed = phaseOn(on(ago))?.prescriptions.filter((one) => "exerciseId" in one);
    messages.push({
      ...{ ...own, id: random.uuid<string>(), number, source: staff ? "staff" : "patient", text, zone },
      prescriptionId: about === undefined ? null : (prescribed?.[about]?.id ?? null),
      ...{ writtenAt: instant, deviceAt: instant, sentAt: instant, receivedAt: instant },
      ...(staff ? {} : { answerBy, opensAt: opening?.toString({ fractionalSecondDigits: 3 }) ?? null }),
      ...{ bodyHash: itemHash({ text }), authorId: staff ? lead.userId : userId },
    });
  });
  const last = messages.at(-1);
  if (!last) return {};
  const waiting = waits as { number: number; at: string; answerBy: string } | null;
  return {
    Message: messages,
    MessageRead: reads,
    MessageThread: [
      {
        ...{ ...own, lastNumber: last.number, lastSource: last.source, lastAt: last.receivedAt },
        patientNumber: messages.findLast(({ source }) => source === "patient")?.number ?? 0,
        ...(waiting && {
          ...{ waitingNumber: waiting.number, waitingSince: waiting.at, answerBy: waiting.answerBy },
        }),
      },
    ],
    MessageStep: waiting
      ? [
          {
            ...{ ...own, id: random.uuid<string>(), number: waiting.number, step: "lead" },
            ...{ dueAt: waiting.answerBy, memberIds: [] },
          },
        ]
      : [],
  };
}
