import { visitsOf } from "./visit-words";
import type { Words } from "./words";

/** What a draft says that is saved as it is typed: a note of a visit, a letter. */
const draftingOf = ({ assessment, common, drafting }: Words) => ({
  ...drafting,
  saving: { untouched: assessment.saving.untouched, saving: common.saving, ...drafting.saving },
});

/** What letters say in words of others. */
function lettersOf({ assessment, letters, patient, plan, screenings, sheets, visits }: Words) {
  const { editor } = letters;
  return {
    ...letters,
    beginning: patient.forms.reasonBusy,
    pdf: sheets.print.pdf,
    state: { draft: plan.draft, ...letters.state },
    line: { draft: assessment.savedBy, ...letters.line },
    heading: { signs: screenings.title, ...letters.heading },
    editor: {
      ...editor,
      ...{ keep: plan.publish.keep, discard: plan.discard.confirm },
      left: { unsaved: visits.notes.left.unsaved, ...editor.left },
    },
  };
}

/** What a clinician writes: drafts as they are typed, letters, and visits with their notes. */
export const writtenOf = (words: Words) => ({
  drafting: draftingOf(words),
  letters: lettersOf(words),
  visits: visitsOf(words),
});
