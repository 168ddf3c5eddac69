/** General clinical knowledge, to be signed off by a physiotherapist; or a study, by its address. */
export type Source = "general" | `${string}.${string}/${string}`;
type Threshold = { value: number; source: Source };

const general = (value: number): Threshold => ({ value, source: "general" });

/**
 * The numbers of the progression rules, each with where it comes from (section 2 of the clinical evidence). Data under an
 * edition, which each decision keeps: it rises when a number changes, so that what was decided before is never read by
 * numbers that were not there then.
 */
export const RULES = {
  edition: 1,
  /** The completed local days that are judged. */
  windowDays: general(7),
  /** Days with a log among them; fewer in the last phase, whose exercise is due on two or three days. */
  loggedDays: general(4),
  loggedDaysLastPhase: general(2),
  /** Sessions done of those due. */
  sessionPercent: general(80),
  /** Mornings on which the leg had settled, of those answered, and how many have to be. */
  morningPercent: general(80),
  leastMornings: general(3),
  /** Usual pain at rest: the median of the check-ins before, so many at most and at least. */
  baselineAnswers: general(7),
  leastBaseline: general(3),
  /** More of it than usual, 0–10, that lasts for more than a day. */
  lastingPain: general(2),
  lastingHours: general(24),
  /** Pain at rest so much above the usual makes a flare day; so many in the window ask for less. */
  flarePain: general(2),
  flareDays: general(2),
  /** Effort on Borg's CR10 that is too much, and how often. */
  hardEffort: general(8),
  hardLogs: general(2),
  /** Phase 1 to 2: leg pain down by points and by percent, or not above; minutes walked. */
  legPainDown: general(2),
  legPainDownPercent: general(30),
  legPainSecondPhase: general(3),
  walkedSecondPhase: general(10),
  /** Phase 2 to 3: goals up by points, or at least; minutes walked and sat. */
  goalsUp: general(2),
  goalsLeast: general(8),
  walkedThirdPhase: general(30),
  satThirdPhase: general(30),
  /** Phase 3 to 4: leg pain not above; chair stands more, which is above their measured error. */
  legPainFourthPhase: general(2),
  chairStandsUp: { value: 3, source: "dro.deakin.edu.au/articles/journal_contribution/20597538" },
  /** Days after which an answer says nothing of today. */
  answerDays: general(14),
  /** Goals are scored every two weeks and a test is done at a visit every four: these hold longer. */
  measureDays: general(42),
  /** One variable at a time is raised, by so many percent. */
  leastRaise: general(10),
  mostRaise: general(20),
  /** Repetitions up to which a dose grows before its load does. */
  topReps: general(12),
  /** Days of the lighter dose, and those within which a second one asks for somebody to look at the patient. */
  regressDays: general(5),
  reviewDays: general(14),
  /** Days for which a dismissed proposal is not made again. */
  dismissedDays: general(7),
} as const satisfies { edition: number } & Record<string, Threshold | number>;

export type RuleName = Exclude<keyof typeof RULES, "edition">;
/** The numbers alone, as the rules reckon with them. */
export type Rules = { edition: number } & Readonly<Record<RuleName, number>>;

const NAMES = Object.keys(RULES).filter((name): name is RuleName => name !== "edition");

export const PRESENT_RULES: Rules = {
  ...(Object.fromEntries(NAMES.map((name) => [name, RULES[name].value])) as Record<RuleName, number>),
  edition: RULES.edition,
};
