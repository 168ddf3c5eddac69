import { handlingOf, wordOf } from "../../lib/caseload/handling/handled";
import {
  acknowledgeReason,
  assignReason,
  readReasons,
  snoozeReason,
  wakeReason,
} from "../../lib/caseload/handling/mutations";
import type { About } from "../../lib/caseload/handling/schema";
import { isHandled, mayBeQuiet } from "../../lib/caseload/handling/vocabulary";
import { getReasons } from "../../lib/caseload/queries";
import { arrangeViews, removeView, saveView, saveWidth } from "../../lib/caseload/views/mutations";
import { viewFilter } from "../../lib/caseload/views/schema";
import type { CaseloadViewId, MemberId, MessageId } from "../../lib/ids";
import { previewMessage, sendToAll } from "../../lib/messages/bulk/mutations";
import { getStanding } from "../../lib/messages/queries";
import { newId } from "../../lib/new-id";
import { previewReassign, reassign } from "../../lib/patients/reassign/mutations";
import { addDays } from "../../lib/time/calendar-date";
import { type Cast, staff, today } from "./cast";

/** The first reason that can be made quiet, as a page would show it. */
const first = (c: Cast): Promise<About> =>
  staff(c, async (db) => {
    const read = await getReasons(db, c.patient.id);
    const reason = read?.flags.find(mayBeQuiet);
    if (!read || !reason || !isHandled(reason.flag)) throw new Error("The cast's patient has a reason");
    const version = handlingOf(read.handled, reason.flag)?.version ?? 0;
    return { patientId: c.patient.id, flag: reason.flag, seen: wordOf(reason), version };
  });

/** What is done about why somebody stands where they stand on the caseload. */
export const TRIAGE_DEEDS = {
  readReasons: (c: Cast) => staff(c, (db) => readReasons(db, c.patient.id)),
  assignReason: async (c: Cast) => {
    const about = await first(c);
    return staff(c, (db) => assignReason(db, { ...about, assigneeId: c.owner.id as MemberId }));
  },
  snoozeReason: async (c: Cast) => {
    const about = await first(c);
    return staff(c, (db) => snoozeReason(db, { ...about, until: addDays(today(), 7) }));
  },
  wakeReason: async (c: Cast) => {
    const about = await first(c);
    return staff(c, (db) => wakeReason(db, about));
  },
  acknowledgeReason: async (c: Cast) => {
    const about = await first(c);
    return staff(c, (db) => acknowledgeReason(db, about));
  },
  saveView: (c: Cast) => {
    c.kept.view = newId<string>();
    const view = { viewId: c.kept.view as CaseloadViewId, name: "Pain", filter: viewFilter.parse({}) };
    return staff(c, (db) => saveView(db, view));
  },
  arrangeViews: (c: Cast) => {
    const viewId = c.kept.view as CaseloadViewId;
    return staff(c, (db) => arrangeViews(db, { views: [{ viewId, name: "Mine" }], defaultId: viewId }));
  },
  saveWidth: (c: Cast) => staff(c, (db) => saveWidth(db, { column: "pain", width: 80 })),
  removeView: (c: Cast) => staff(c, (db) => removeView(db, { viewId: c.kept.view as CaseloadViewId })),
  previewMessage: (c: Cast) => staff(c, (db) => previewMessage(db, { patientIds: [c.patient.id] })),
  sendToAll: async (c: Cast) => {
    const seen = (await staff(c, (db) => getStanding(db, c.patient.id)))?.lastNumber ?? 0;
    const to = [{ patientId: c.patient.id, id: newId<MessageId>(), seen }];
    return staff(c, (db) => sendToAll(db, { text: "We open at ten on Monday.", to }));
  },
  previewReassign: (c: Cast) => staff(c, (db) => previewReassign(db, { patientIds: [c.patient.id] })),
  reassign: (c: Cast) => {
    const lead = c.owner.id as MemberId;
    return staff(c, (db) => reassign(db, { to: lead, patients: [{ patientId: c.patient.id, lead }] }));
  },
};
