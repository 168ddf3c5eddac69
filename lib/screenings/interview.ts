import { type Answer, branches, FORMS, type Form, type Occasion, type RedFlag } from "./vocabulary";

/**
 * Being asked, one question a screen. `question` and `acute` are about the flag at `at`; `review` lists them all, after
 * each was shown; `said` has ended with a yes, `clear` with a no to all.
 */
export type Interview = {
  occasion: Occasion;
  form: Form;
  step: "question" | "acute" | "review" | "said" | "clear";
  at: number;
  /** The furthest question that was shown. */
  shown: number;
  answers: readonly Answer[];
};

export const begin = (occasion: Occasion, form: Form): Interview => ({
  occasion,
  form,
  step: "question",
  at: 0,
  shown: 0,
  answers: [],
});

export const flagAt = ({ form, at }: Interview): RedFlag => {
  const flag: RedFlag | undefined = FORMS[form][at];
  if (!flag) throw new Error("No question stands there");
  return flag;
};

const withAnswer = (interview: Interview, answer: Answer): readonly Answer[] => [
  ...interview.answers.filter((one) => one.flag !== answer.flag),
  answer,
];

const goTo = (interview: Interview, at: number): Interview => {
  const last = FORMS[interview.form].length;
  return at >= last
    ? { ...interview, step: "review" }
    : { ...interview, step: "question", at, shown: Math.max(interview.shown, at) };
};

/** No, and on to the next that was not shown yet: whoever reads one again from the list comes back to it. */
export function sayNo(interview: Interview): Interview {
  const answers = withAnswer(interview, { flag: flagAt(interview), yes: false, acute: null });
  const wasAll = interview.shown === FORMS[interview.form].length - 1 && interview.at < interview.shown;
  return wasAll
    ? { ...interview, answers, step: "review" }
    : goTo({ ...interview, answers }, interview.at + 1);
}

/** Yes: it ends here, or with the second question where a yes branches. */
export function sayYes(interview: Interview): Interview {
  const flag = flagAt(interview);
  const answers = withAnswer(interview, { flag, yes: true, acute: null });
  return { ...interview, answers, step: branches(flag) ? "acute" : "said" };
}

/** The answer to the second question. */
export const sayAcute = (interview: Interview, acute: boolean): Interview => ({
  ...interview,
  step: "said",
  answers: withAnswer(interview, { flag: flagAt(interview), yes: true, acute }),
});

/** Left at the second question, a yes has been said all the same, at the higher urgency. */
export const leave = (interview: Interview): Interview | null =>
  interview.step === "acute" ? { ...interview, step: "said" } : null;

/** "No to all of these", from the list after the last. */
export const sayNoToAll = (interview: Interview): Interview => ({ ...interview, step: "clear" });

/** Reads one again. */
export const readAgain = (interview: Interview, at: number): Interview => goTo(interview, at);

/** One step back; null from the first question, where the way back leads out. */
export function goBack(interview: Interview): Interview | null {
  if (interview.step === "acute")
    return {
      ...interview,
      step: "question",
      answers: interview.answers.filter((one) => one.flag !== flagAt(interview)),
    };
  if (interview.step === "review") return goTo(interview, FORMS[interview.form].length - 1);
  return interview.at === 0 ? null : goTo(interview, interview.at - 1);
}
