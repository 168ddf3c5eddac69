import { type Answer, branches, FORMS, type Form, type Occasion, type RedFlag } from "./vocabulary";

/**
 * Being asked, one question a screen. `question` and `acute` are about the flag at `at`; `review` lists them all, after
 * each was answered; `said` has ended with a yes, `clear` with a no to all.
 */
export type Interview = {
  occasion: Occasion;
  form: Form;
  step: "question" | "acute" | "review" | "said" | "clear";
  at: number;
  answers: readonly Answer[];
};

export const begin = (occasion: Occasion, form: Form): Interview => ({
  occasion,
  form,
  step: "question",
  at: 0,
  answers: [],
});

export const flagAt = ({ form, at }: Interview): RedFlag => {
  const flag: RedFlag | undefined = FORMS[form][at];
  if (!flag) throw new Error("No question stands there");
  return flag;
};

const without = ({ answers }: Interview, flag: RedFlag): readonly Answer[] =>
  answers.filter((one) => one.flag !== flag);

const withAnswer = (interview: Interview, answer: Answer): readonly Answer[] => [
  ...without(interview, answer.flag),
  answer,
];

/** A yes that branches is half an answer until its second question has one. */
const isWhole = ({ flag, yes, acute }: Answer): boolean => !yes || acute !== null || !branches(flag);

/** Where the first question stands that has no whole answer; null where each has one. */
export function firstOpen({ form, answers }: Pick<Interview, "form" | "answers">): number | null {
  const answered = new Set(answers.filter(isWhole).map(({ flag }) => flag));
  const at = FORMS[form].findIndex((flag) => !answered.has(flag));
  return at === -1 ? null : at;
}

const ask = (interview: Interview, at: number): Interview => ({ ...interview, step: "question", at });

/** No, and on to the first that is open: whoever reads one again comes back to where they were. */
export function sayNo(interview: Interview): Interview {
  const answers = withAnswer(interview, { flag: flagAt(interview), yes: false, acute: null });
  const open = firstOpen({ ...interview, answers });
  return open === null ? { ...interview, answers, step: "review" } : ask({ ...interview, answers }, open);
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

/** "No to all of these", from the list after the last; what lacks an answer is asked first. */
export function sayNoToAll(interview: Interview): Interview {
  const open = firstOpen(interview);
  return open === null ? { ...interview, step: "clear" } : ask(interview, open);
}

/** Reads one again. */
export const readAgain = ask;

/** One step back; null from the first question, where the way back leads out. */
export function goBack(interview: Interview): Interview | null {
  if (interview.step === "acute")
    return { ...ask(interview, interview.at), answers: without(interview, flagAt(interview)) };
  if (interview.step === "review") return ask(interview, FORMS[interview.form].length - 1);
  return interview.at === 0 ? null : ask(interview, interview.at - 1);
}
