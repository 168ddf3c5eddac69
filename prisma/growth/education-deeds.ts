import { now } from "../../lib/clock";
import { archiveCard, createCard, recordReads, restoreCard, reviseCard } from "../../lib/education/mutations";
import { newId } from "../../lib/new-id";
import { type Cast, clock, phone, staff } from "./cast";

const content = (title: string) => ({
  ...{ title, picture: "walking", frames: false },
  body: "What our clinic says about it, in a few short words.",
});

export const EDUCATION_DEEDS = {
  createCard: (c: Cast) => {
    c.kept.card = newId<string>();
    return staff(c, (db) =>
      createCard(db, { cardId: c.kept.card as string, copyOf: null, content: content("Our walks") }),
    );
  },
  reviseCard: (c: Cast) =>
    staff(c, (db) =>
      reviseCard(db, { cardId: c.kept.card as string, baseNumber: 1, content: content("Our long walks") }),
    ),
  archiveCard: (c: Cast) => staff(c, (db) => archiveCard(db, { cardId: c.kept.card as string })),
  restoreCard: (c: Cast) => staff(c, (db) => restoreCard(db, { cardId: c.kept.card as string })),
  recordReads: (c: Cast) => {
    const item = { type: "read", id: newId<string>(), card: "sleep", ...clock() };
    return phone(c, (db) => recordReads(db, c.patient.id, { sentAt: now().toString(), items: [item] }));
  },
};
