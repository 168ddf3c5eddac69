import fc from "fast-check";
import { expect, test } from "vitest";
import { met, type Typed, unsaved } from "./meeting-parts";
import { NO_NOTE, NOTE_PARTS, type NotePart, type NoteText } from "./visits/vocabulary";

const note = (parts: Typed<NotePart>): NoteText => ({ ...NO_NOTE, ...parts });
const quiet = { here: NO_NOTE, apart: {}, base: NO_NOTE, stored: NO_NOTE, sent: {} };

test("what somebody else wrote comes in where nobody wrote here", () => {
  const { here, apart } = met(NOTE_PARTS, { ...quiet, stored: note({ plan: "Re-test on Tuesday" }) });
  expect([here.plan, apart]).toEqual(["Re-test on Tuesday", {}]);
});

test("where both wrote in one part, both stay and a choice waits", () => {
  const mine = note({ objective: "SLR 38" });
  const all = { here: mine, apart: {}, base: NO_NOTE, sent: { objective: "SLR 38" } };
  const answer = met(NOTE_PARTS, { ...all, stored: note({ objective: "SLR 40" }) });
  expect(answer).toEqual({ here: mine, apart: { objective: "SLR 40" } });
  expect(unsaved(NOTE_PARTS, mine, note({ objective: "SLR 40" }), answer.apart)).toEqual({});
});

test("what was typed while it was on its way is still to be sent, and is nobody else's", () => {
  const here = note({ plan: "Go on, and re-test" });
  const stored = note({ plan: "Go on" });
  const answer = met(NOTE_PARTS, { here, apart: {}, base: NO_NOTE, stored, sent: { plan: "Go on" } });
  expect(answer).toEqual({ here, apart: {} });
  expect(unsaved(NOTE_PARTS, here, stored, {})).toEqual({ plan: "Go on, and re-test" });
});

/** The rule of the server: a part is written where it stands as the sender knew it, or says the same already. */
const store = (stored: NoteText, sent: Typed<NotePart>, before: NoteText): NoteText =>
  note(
    Object.fromEntries(
      NOTE_PARTS.map((part) => {
        const typed = sent[part];
        const writes = typed !== undefined && (stored[part] === before[part] || stored[part] === typed);
        return [part, writes ? typed : stored[part]];
      }),
    ),
  );

const word = fc.constantFrom("", "a", "b", "c");
const step = fc.record({
  who: fc.constantFrom(0, 1),
  part: fc.constantFrom<NotePart>(...NOTE_PARTS),
  text: word,
  sends: fc.boolean(),
});

test("of two who write at once nobody loses a word unseen: it stands in the note, or is shown to the other", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let stored = NO_NOTE;
      const pages = [0, 1].map(() => ({ here: NO_NOTE, base: NO_NOTE, apart: {} as Typed<NotePart> }));
      for (const { who, part, text, sends } of steps) {
        const page = pages[who];
        if (!page) continue;
        page.here = { ...page.here, [part]: text };
        if (!sends) continue;
        const sent = unsaved(NOTE_PARTS, page.here, page.base, page.apart);
        const typed = page.here;
        stored = store(stored, sent, page.base);
        const next = met(NOTE_PARTS, { ...page, stored, sent });
        // Nothing that was typed is taken away by an answer.
        for (const name of Object.keys(sent) as NotePart[]) expect(next.here[name]).toBe(typed[name]);
        Object.assign(page, { here: next.here, apart: next.apart, base: stored });
        // Whatever differs from the note is either still to be sent or is shown.
        for (const name of NOTE_PARTS)
          if (page.here[name] !== stored[name])
            expect(name in page.apart || name in unsaved(NOTE_PARTS, page.here, page.base, page.apart)).toBe(
              true,
            );
      }
    }),
  );
});
