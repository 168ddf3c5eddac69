import { memberName } from "../../lib/clinics/queries";
import type { StaffActor } from "../../lib/db/actor";
import type { Db } from "../../lib/db/scope";
import type { LetterId } from "../../lib/ids";
import type { FactBlocks, Wording } from "../../lib/letters/content";
import { digestsOf, frameDigestOf } from "../../lib/letters/digests";
import { draftOf } from "../../lib/letters/draft";
import { getLetter, readRecord } from "../../lib/letters/queries";
import { FACT_PARTS, WORD_PARTS } from "../../lib/letters/vocabulary";
import { getPersonCare } from "../../lib/patients/queries";

/** A draft as its page shows it to whoever would issue it now. */
export async function shownLetter(db: Db<StaffActor>, letterId: LetterId, wording: Wording) {
  const letter = await getLetter(db, letterId);
  if (!letter) throw new Error("The letter was begun before");
  const { recordId } = await getPersonCare(db, letter.patientId);
  const record = await readRecord(db, recordId, letter.alertId);
  if (!record) throw new Error("The letter is about a patient");
  const { kind, replacedOn } = letter;
  const by = (await memberName(db, db.actor.memberId)) ?? "";
  const frame = wording.frame(record.facts, { kind, by, at: db.now.toString(), replacedOn });
  const seen = digestsOf(wording.blocks(record.facts));
  return { letterId, draft: draftOf(letter), seen, seenFrame: frameDigestOf(frame) };
}

/** Says each part of the record as it is stored, for tests of what happens to a letter and not of its words. */
export const plainWording = (): Wording => ({
  lacks: (text) => [...new Set(text.match(/☐/g) ?? [])],
  blocks: (facts): FactBlocks =>
    Object.fromEntries(
      FACT_PARTS.flatMap((part) => {
        const said = JSON.stringify(facts[part]);
        return facts[part] === null || said === "[]" ? [] : [[part, [{ kind: "text" as const, text: said }]]];
      }),
    ),
  frame: ({ person, clinic }, { kind, by, at, replacedOn }) => ({
    ...{ language: "en", title: kind, clinic: clinic.name, phone: clinic.phone, date: at },
    ...{
      name: person.name,
      born: person.dateOfBirth,
      died: person.diedOn,
      leg: person.side,
      replaces: replacedOn,
    },
    ...{ signed: by, foot: person.name },
    headings: Object.fromEntries([...WORD_PARTS, ...FACT_PARTS].map((part) => [part, part])) as never,
  }),
});
