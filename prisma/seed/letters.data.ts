import type { LetterKind, TextPart } from "../../lib/letters/vocabulary";

type LetterStory = Partial<Record<TextPart, string>> & {
  kind: LetterKind;
  /** It is about the warning sign that stands open. */
  flag?: true;
  /** Still a draft. */
  draft?: true;
};

/** What was written to somebody outside the clinic, by patient; the facts come from the record. */
export const LETTERS: Readonly<Record<string, LetterStory>> = {
  marta: {
    kind: "gp",
    recipient: "Dr Mensah\nBorough Road Practice\nLondon SE1",
    opening: "Thank you for referring Mrs Ruiz with left leg pain of spinal origin.",
    findings:
      "Extension brings the pain up the leg. Toe extension is a little weak, and has been so since the first examination.",
    request: "No change of medication is needed from our side. Please tell us of any new imaging.",
    next: "We go on with the extension plan and re-test her in three weeks.",
  },
  rana: {
    ...{ kind: "urgent", flag: true },
    recipient: "Emergency department, spinal on-call\nSt Thomas’ Hospital",
    opening:
      "I have spoken to the patient by phone with an Arabic interpreter, who will be needed on arrival.",
    request: "Please assess for cauda equina syndrome today, with an emergency MRI if you agree.",
    next: "Her exercises are on hold until we hear from you.",
  },
  ruth: {
    ...{ kind: "referral", draft: true },
    recipient: "Spinal clinic\nNorthgate Hospital",
    opening: "Please see this patient, whose symptoms have moved down the leg again.",
  },
};
