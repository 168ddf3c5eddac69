import { answerCorrection, askCorrection } from "../../lib/corrections/mutations";
import type { CorrectionRequestId } from "../../lib/ids";
import { newId } from "../../lib/new-id";
import { type Cast, phone, staff } from "./cast";

export const CORRECTION_DEEDS = {
  askCorrection: (c: Cast) => {
    const id = newId<CorrectionRequestId>();
    c.kept.correction = id;
    return phone(c, (db) => askCorrection(db, { id, about: "phone", words: "My number is another one" }));
  },
  answerCorrection: (c: Cast) =>
    staff(c, (db) =>
      answerCorrection(db, {
        ...{ id: c.kept.correction as CorrectionRequestId, answered: "unchanged" },
        answer: "It is the number you gave us",
      }),
    ),
};
