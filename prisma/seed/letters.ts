import { RED_FLAGS } from "../../lib/alerts/vocabulary";
import { runAs } from "../../lib/gates/run";
import type { AlertId, LetterId } from "../../lib/ids";
import type { Wording } from "../../lib/letters/content";
import { draftOf } from "../../lib/letters/draft";
import { beginLetter, issueLetter, saveLetter } from "../../lib/letters/mutations";
import { getLetter } from "../../lib/letters/queries";
import { TEXT_PARTS } from "../../lib/letters/vocabulary";
import type { Result } from "../../lib/result";
import { shownLetter } from "../factories/letters";
import type { Random } from "../factories/random";
import { LETTERS } from "./letters.data";
import type { Person } from "./person";

function taken<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`A letter of the demo was refused: ${result.error}`);
  return result.data;
}

/**
 * Writes the demo's letters as the program does: what stands in them is what the record holds as they are written.
 * @param wording how facts become words, which the domain does not know
 */
export async function writeLetters(
  people: readonly Person[],
  { wording, random }: { wording: Wording; random: Random },
): Promise<void> {
  for (const { persona, patient } of people) {
    const story = LETTERS[persona.key];
    if (!story) continue;
    const [letterId, patientId] = [random.uuid<LetterId>(), patient.id];
    const { id: memberId, userId } = patient.lead;
    await runAs(
      { kind: "clinician", clinicId: patient.clinicId, memberId, userId, roles: ["therapist"] },
      async (db) => {
        const { kind, flag, draft } = story;
        const open = { patientId, kind: { in: [...RED_FLAGS] }, acknowledgedAt: null };
        const alert = flag && (await db.tx.alert.findFirstOrThrow({ where: open, select: { id: true } }));
        const alertId = (alert?.id ?? null) as AlertId | null;
        taken(await beginLetter(db, { letterId, patientId, kind, alertId, replacesId: null }, wording));
        const begun = await getLetter(db, letterId);
        const written = TEXT_PARTS.flatMap((part) =>
          story[part] === undefined ? [] : [[part, story[part]]],
        );
        const before = begun ? draftOf(begun) : {};
        taken(await saveLetter(db, { letterId, changes: Object.fromEntries(written), before }));
        if (!draft) taken(await issueLetter(db, await shownLetter(db, letterId, wording), wording));
      },
    );
  }
}
