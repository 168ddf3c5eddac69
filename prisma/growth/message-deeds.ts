import { now } from "../../lib/clock";
import type { SystemActor } from "../../lib/db/actor";
import { asSystem, type Db } from "../../lib/db/scope";
import { takeMessageSteps } from "../../lib/deliveries/messages/mutations";
import type { MessageId, MessagePictureId, MessageTemplateId } from "../../lib/ids";
import {
  markDone,
  markRead,
  readThread,
  readThreads,
  sendMessage,
  undoDone,
} from "../../lib/messages/desk/mutations";
import { markOwnRead, recordMessages } from "../../lib/messages/mutations";
import { keepPicture, readPicture, removeLeftPictures } from "../../lib/messages/pictures/mutations";
import { listFilter } from "../../lib/messages/schema";
import { removeMessageTemplate, saveMessageTemplate } from "../../lib/messages/templates/mutations";
import { newId } from "../../lib/new-id";
import { type Cast, clock, phone, staff } from "./cast";
import { TRIAGE_DEEDS } from "./triage-deeds";

const written = (prescriptionId?: string) => ({
  ...{ type: "message", id: newId<string>(), text: "Sit or stand for this?", ...clock() },
  ...(prescriptionId && { prescriptionId }),
});

/** What is kept of a picture is not looked at again. */
const bytes = new Uint8Array([0xff, 0xd8, 0xff, 0xd9]);

export const MESSAGE_DEEDS = {
  keepPicture: (c: Cast) => {
    const id = newId<MessagePictureId>();
    c.kept.picture = id;
    const encoded = { width: 4, height: 3, data: bytes, small: bytes };
    return phone(c, (db) => keepPicture(db, { id, patientId: c.patient.id, bodyHash: "x", ...encoded }));
  },
  recordMessages: (c: Cast) =>
    phone(c, (db) => {
      const items = [{ ...written(c.kept.item), pictures: [c.kept.picture] }];
      return recordMessages(db, { sentAt: now().toString(), items });
    }),
  readPicture: (c: Cast) =>
    staff(c, (db) =>
      readPicture(db, { patientId: c.patient.id, id: c.kept.picture as MessagePictureId, size: "small" }),
    ),
  removeLeftPictures: (c: Cast) => asSystem(c.patient.clinicId, removeLeftPictures),
  readThreads: (c: Cast) => staff(c, (db) => readThreads(db, listFilter.parse({}))),
  readThread: (c: Cast) => staff(c, (db) => readThread(db, c.patient.id, null)),
  markRead: (c: Cast) => staff(c, (db) => markRead(db, { patientId: c.patient.id, seen: 1 })),
  markDone: (c: Cast) => staff(c, (db) => markDone(db, { patientId: c.patient.id, seen: 1 })),
  undoDone: (c: Cast) => staff(c, (db) => undoDone(db, { patientId: c.patient.id, seen: 1 })),
  sendMessage: (c: Cast) =>
    staff(c, (db) =>
      sendMessage(db, {
        ...{ id: newId<MessageId>(), patientId: c.patient.id, text: "Stand, if you can." },
        ...{ prescriptionId: null, logId: null, seen: 1, done: false },
      }),
    ),
  markOwnRead: (c: Cast) => phone(c, (db) => markOwnRead(db, { number: 2 })),
  takeMessageSteps: (c: Cast) =>
    asSystem(c.patient.clinicId, (db) => takeMessageSteps(db as Db<SystemActor>, false)),
  saveMessageTemplate: (c: Cast) => {
    const id = newId<MessageTemplateId>();
    c.kept.messageTemplate = id;
    return staff(c, (db) =>
      saveMessageTemplate(db, { id, name: "Go on", text: "Hello {name}, please go on." }),
    );
  },
  removeMessageTemplate: (c: Cast) =>
    staff(c, (db) => removeMessageTemplate(db, { id: c.kept.messageTemplate as MessageTemplateId })),
  ...TRIAGE_DEEDS,
};
