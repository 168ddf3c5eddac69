import { endHelp, endHelpFor, inviteHelper, recordHelper } from "../../lib/helpers/mutations";
import type { HelperId } from "../../lib/ids";
import { type Cast, idOf, phone, staff } from "./cast";

const ana = { name: "Ana", relation: "daughter" };

export const HELPING_DEEDS = {
  inviteHelper: async (c: Cast) => {
    const result = await phone(c, (db) => inviteHelper(db, ana));
    c.kept.helper = idOf(result, "helperId");
    return result;
  },
  endHelp: (c: Cast) => phone(c, (db) => endHelp(db, { helperId: c.kept.helper as HelperId })),
  recordHelper: async (c: Cast) => {
    const result = await staff(c, (db) =>
      recordHelper(db, { patientId: c.patient.id, source: "word", ...ana }),
    );
    c.kept.helper = idOf(result, "helperId");
    return result;
  },
  endHelpFor: (c: Cast) => staff(c, (db) => endHelpFor(db, { helperId: c.kept.helper as HelperId })),
};
