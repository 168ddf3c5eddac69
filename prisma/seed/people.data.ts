import { COLIN, MARTA, RANA } from "./assessments.data";
import { beginner, fading, graduated, inFlare, overdoing, silent, steady } from "./stories";
import type { Persona, Story } from "./story";

const LONDON = "Europe/London";

type Given = Pick<Persona, "age" | "side" | "pronouns" | "background"> & { paper?: true };

function person(name: string, given: Given, story: Story): Persona {
  const [givenName = "", ...family] = name.split(" ");
  const key = givenName.toLowerCase();
  const { paper, ...rest } = given;
  const loginName = paper ? null : key;
  return { key, givenName, familyName: family.join(" "), ...rest, loginName, zone: LONDON, story };
}

/** Telephone numbers are of those that are kept free for stories. */
const KNOWN_OF_MARTA = {
  allergies: "Penicillin: a rash, as a child",
  medicines: "Ramipril 5 mg in the morning",
  imaging: "MRI of the lumbar spine in May: protrusion L4/5 on the left, touching the L5 root",
  address: "14 Tanners Row\nLondon SE1 4QN",
  contactBy: "text-message",
  language: "Spanish and English",
  interpreter: "not-needed",
  gp: "Dr Mensah, Borough Road Practice, 020 7946 0122",
  nextOfKin: "Luis Ruiz, husband, 07700 900142",
} as const;

/** Northgate's patients. Invented, as are their stories; what each one shows stands above it. */
export const NORTHGATE: readonly Persona[] = [
  // A stop by S1 the day before, its alert still open.
  person(
    "Ruth Adeyemi",
    { age: 47, side: "left", pronouns: "she/her" },
    {
      template: "disc-extension",
      ...steady(20),
      habits: [{ ago: 20, rate: 0.85, whole: 0.8 }],
      pain: [
        [20, 4],
        [3, 4],
        [0, 6],
      ],
      stops: [
        { ago: 12, rule: "S2" },
        { ago: 1, rule: "S1", open: true },
      ],
      reach: [
        [20, "calf"],
        [11, "knee"],
        [1, "calf"],
      ],
      unseenMove: true,
      medication: ["scheduled"],
    },
  ),
  // New trouble with peeing, told this night: the plan is locked, and nobody has looked yet.
  person(
    "Rana Haddad",
    {
      ...{ age: 44, side: "left", pronouns: "she/her" },
      background: { language: "Arabic", interpreter: "needed", contactBy: "phone" },
    },
    {
      template: "disc-extension",
      ...steady(18),
      reach: [
        [18, "calf"],
        [9, "thigh"],
      ],
      asked: { yes: { ago: 0, flag: "rf-bladder" } },
      assessed: [{ ago: 19, answers: RANA, conclusion: "mixed" }],
    },
  ),
  // Has a sign-in and has not opened the app yet: who reads what, the consent and the first questions are to come.
  person(
    "Una Mead",
    { age: 52, side: "right" },
    {
      template: "no-preference",
      ...beginner(1),
      habits: [{ ago: 1, rate: 0 }],
      unopened: true,
      asked: { intake: false },
    },
  ),
  // New, and took the consent back the day before yesterday: nothing is logged since, and the caseload says why.
  person(
    "Lena Fischer",
    { age: 38, side: "left", pronouns: "she/her" },
    {
      template: "no-preference",
      ...beginner(9),
      habits: [
        { ago: 9, rate: 0.9 },
        { ago: 2, rate: 0 },
      ],
      withdrew: 2,
    },
  ),
  // Nine days without a word.
  person(
    "Tomasz Wierzbicki",
    { age: 61, side: "right" },
    {
      template: "no-preference",
      reach: [
        [84, "thigh"],
        [55, "buttock"],
        [9, "buttock"],
      ],
      ...silent(9, 84, 62, 30),
    },
  ),
  // Pain up in exercise and doses going down; it reaches her calf, which has begun to tingle.
  person(
    "Denise Okafor",
    { age: 72, side: "right" },
    {
      template: "stenosis-flexion",
      ...fading(70, 48),
      pain: [
        [70, 4],
        [16, 4],
        [6, 7],
        [0, 7],
      ],
      reach: [
        [70, "buttock"],
        [40, "back"],
        [16, "thigh"],
        [6, "calf"],
      ],
      newSymptoms: [6],
      conditions: ["C14"],
      medication: ["as-needed"],
    },
  ),
  // Four versions, excused and paused days, a stop, and less done each week; her check-ins say why.
  person(
    "Marta Ruiz",
    { age: 58, side: "left", pronouns: "she/her", background: KNOWN_OF_MARTA },
    {
      template: "disc-extension",
      ...fading(84),
      versions: [
        { ago: 84, phase: 1 },
        { ago: 66, phase: 2 },
        { ago: 45, phase: 2, easier: true },
        { ago: 21, phase: 2 },
      ],
      lighter: true,
      reach: [
        [84, "foot"],
        [74, "calf"],
        [60, "knee"],
        [31, "thigh"],
        [13, "knee"],
        [2, "calf"],
      ],
      conditions: ["C2"],
      assessed: [
        { ago: 85, answers: MARTA.first, conclusion: "spine-referred" },
        { ago: 22, answers: MARTA.again, conclusion: "spine-referred" },
      ],
      pauses: [{ ago: 40, days: 4, reason: "Visiting family" }],
      excuses: [{ ago: 26, days: 2, reason: "In hospital for an unrelated test" }],
      stops: [{ ago: 2, rule: "S2" }],
      checkins: {
        ...{ from: 45, restPain: [3, 5], lying: [1, 4], confidence: [8, 5] },
        ...{ walked: [25, 10], sat: [35, 20] },
      },
      goals: {
        from: 57,
        each: [
          { words: "Stairs to the flat", scores: [5, 4] },
          { words: "Sleep on the left", scores: [6, 5] },
          { words: "Sit through choir", scores: [5, 3], source: "staff" },
        ],
      },
      measured: {
        visits: [
          {
            ago: 85,
            values: { "nprs-leg": 8, "nprs-back": 5, "nprs-knee": 4, "chair-stand": 8, bothersomeness: 17 },
          },
          { ago: 57, values: { "nprs-leg": 5, "nprs-back": 4, "nprs-knee": 4, "chair-stand": 9 } },
          {
            ago: 22,
            values: { "nprs-leg": 4, "nprs-back": 3, "nprs-knee": 3, "chair-stand": 11, bothersomeness: 11 },
          },
          { ago: 8, values: { "nprs-leg": 6, "nprs-back": 3, "nprs-knee": 3, "chair-stand": 11, groc: -2 } },
        ],
        asked: [
          { measure: "chair-stand", occasion: "visit", weeks: 4 },
          { measure: "bothersomeness", occasion: "visit", weeks: 2 },
          { measure: "six-minute-walk", occasion: "visit", weeks: 4 },
          { measure: "nprs-leg", occasion: "patient", weeks: 1 },
          { measure: "groc", occasion: "patient", weeks: 4 },
        ],
      },
      medication: ["scheduled", "as-needed"],
      walkingBreaks: true,
    },
  ),
  // Bending backwards turned out to make it worse: three exercises on hold, the alert open.
  person(
    "Bernard Kowalczyk",
    { age: 69, side: "left" },
    {
      template: "disc-extension",
      ...steady(52, 30),
      reach: [
        [52, "calf"],
        [24, "knee"],
      ],
      foundLater: { ago: 3, code: "C14" },
    },
  ),
  // Three days without a word.
  person(
    "Chloe Bennett",
    { age: 29, side: "right" },
    {
      template: "disc-extension",
      ...silent(3, 26),
      habits: [
        { ago: 26, rate: 0.94, whole: 0.8 },
        { ago: 3, rate: 0, skips: 0 },
      ],
    },
  ),
  // More exercises than anybody keeps up.
  person(
    "Yusuf Demir",
    { age: 35, side: "left" },
    {
      template: "disc-extension",
      ...fading(80, 60, 34),
      versions: [
        { ago: 80, phase: 1 },
        { ago: 60, phase: 2 },
        { ago: 34, phase: 3, add: ["clamshell", "calf-stretch"] },
      ],
      reach: [
        [80, "foot"],
        [50, "calf"],
        [33, "calf"],
      ],
      habits: [
        { ago: 80, rate: 0.92 },
        { ago: 34, rate: 0.75, whole: 0.8, skips: 0.3 },
      ],
      pain: [
        [80, 5],
        [30, 3],
        [0, 3],
      ],
    },
  ),
  // Nearly twice what is asked, and much too hard since some days: the rules propose a lighter dose for a while.
  person(
    "Peter Hallam",
    { age: 54, side: "right" },
    { template: "knee-oa", ...overdoing(84, 63, 28), reach: [[84, "none"]], frontOfKnee: true, hard: 5 },
  ),
  // Lies down for most of an hour where ten minutes are meant.
  person(
    "Ingrid Solberg",
    { age: 66, side: "left", pronouns: "she/her" },
    {
      template: "stenosis-flexion",
      ...steady(40, 24),
      conditions: ["C14"],
      restMinutes: [55, 75],
    },
  ),
  // On the lighter plan since three days ago, and yesterday an exercise hurt at 9: it is on hold, nobody has looked yet.
  person(
    "Amina Farouk",
    { age: 41, side: "left" },
    {
      template: "disc-extension",
      ...inFlare(3, 75, 50),
      reach: [
        [75, "calf"],
        [48, "knee"],
        [28, "buttock"],
        [4, "thigh"],
      ],
      medication: ["as-needed"],
      goals: { from: 44, each: [{ words: "Carry my son upstairs", scores: [2, 4] }] },
      stops: [
        { ago: 4, rule: "S2" },
        { ago: 1, rule: "S2", pain: 9, open: true },
      ],
    },
  ),
  // Three days together, every third evening.
  person(
    "Georg Baumann",
    { age: 79, side: "both" },
    {
      template: "knee-oa",
      ...steady(70, 49),
      logging: "bulk",
      conditions: ["C7"],
      walkingBreaks: true,
      asked: { unansweredFor: 24 },
      reach: [
        [70, "thigh"],
        [40, "buttock"],
      ],
      frontOfKnee: true,
    },
  ),
  // Hardly any pain, and less and less exercise: perhaps she needs the plan no longer. Her numb place is known.
  person(
    "Saskia de Vries",
    { age: 50, side: "right" },
    {
      template: "disc-extension",
      ...graduated(84, 70, 48, 24),
      reach: [
        [84, "calf"],
        [66, "knee"],
        [46, "buttock"],
        [30, "back"],
        [18, "none"],
      ],
      knownNumbness: "Numb since an operation in 2019. Examined at the first visit: unchanged.",
      habits: [
        { ago: 84, rate: 0.95 },
        { ago: 16, rate: 0.7, whole: 0.9 },
      ],
    },
  ),
  // In flare, and logs in the small hours after the late shift.
  person(
    "Aisha Rahman",
    { age: 33, side: "left", pronouns: "she/her" },
    { template: "no-preference", ...inFlare(2, 55, 36), logging: "night", later: 1 },
  ),
  // Surer of it each week, by his check-ins. The knee gave way two days ago; yesterday's assessment is not
  // finished, and nobody has decided yet.
  person(
    "Colin Mbeki",
    { age: 63, side: "right" },
    {
      template: "knee-oa",
      ...steady(60, 40),
      checkins: {
        ...{ from: 50, restPain: [4, 1], lying: [2, 0], confidence: [6, 9] },
        ...{ walked: [10, 45], sat: [20, 60] },
      },
      goals: {
        from: 50,
        each: [
          { words: "Kneel in the garden", scores: [2, 4] },
          { words: "Walk the dog round the park", scores: [3, 7] },
          { words: "Stairs at work", scores: [4, 6] },
        ],
      },
      stops: [{ ago: 2, rule: "S4", pain: 6, open: true }],
      assessed: [
        { ago: 61, answers: COLIN.first, conclusion: "local-knee" },
        { ago: 1, answers: COLIN.begun },
      ],
      reach: [
        [60, "calf"],
        [30, "knee"],
        [9, "thigh"],
      ],
    },
  ),
  // Everything done, and it is easy: the rules propose that one dose grows.
  person(
    "Fatima El Amrani",
    { age: 45, side: "left" },
    {
      template: "disc-extension",
      ...graduated(84, 68, 45, 20),
      habits: [
        { ago: 84, rate: 0.95 },
        { ago: 9, rate: 1, whole: 1, quick: 0 },
      ],
      checkins: {
        ...{ from: 40, restPain: [2, 1], lying: [1, 0], confidence: [8, 9], settles: true },
        ...{ walked: [30, 60], sat: [30, 60] },
      },
      reach: [
        [84, "foot"],
        [62, "thigh"],
        [38, "back"],
        [21, "none"],
      ],
    },
  ),
  // Away for the week.
  person(
    "Henry Whitcombe",
    { age: 84, side: "both" },
    {
      template: "stenosis-flexion",
      ...steady(84, 60, 26),
      reach: [
        [84, "calf"],
        [58, "thigh"],
        [26, "buttock"],
      ],
      conditions: ["C14"],
      pauses: [{ ago: 4, days: 7, reason: "Staying with my daughter" }],
    },
  ),
  person(
    "Noor Jansen",
    { age: 38, side: "left" },
    {
      template: "disc-extension",
      ...beginner(3),
      versions: [{ ago: 3, phase: 1, glides: 3 }],
      reach: [[3, "calf"]],
      goals: {
        from: 2,
        each: [
          { words: "Sit at my desk for an hour", scores: [3, 3] },
          { words: "Lift my daughter", scores: [1, 1] },
        ],
      },
    },
  ),
  person(
    "Samuel Osei",
    { age: 27, side: "right", pronouns: "he/him" },
    { template: "no-preference", ...beginner(3), walkingBreaks: true },
  ),
  // No phone: the assistant enters the sheets.
  person(
    "Walter Pike",
    { age: 81, side: "right", paper: true },
    {
      template: "stenosis-flexion",
      ...steady(63, 44),
      logging: "paper",
      reach: [
        [63, "calf"],
        [35, "thigh"],
      ],
      conditions: ["C1"],
      medication: ["scheduled"],
    },
  ),
  person(
    "Dorothy Clarke",
    { age: 77, side: "left", paper: true },
    { template: "knee-oa", ...steady(35), logging: "paper", conditions: ["C7"] },
  ),
  // After midnight, and more than is asked.
  person(
    "Grace Liu",
    { age: 52, side: "right" },
    { template: "no-preference", ...overdoing(58, 41), logging: "night" },
  ),
  // So long that the clocks changed at least once; often without signal.
  person(
    "Oliver Hughes",
    { age: 46, side: "left", pronouns: "he/him" },
    {
      template: "disc-extension",
      ...steady(224, 206, 170, 110),
      versions: [
        { ago: 224, phase: 1 },
        { ago: 206, phase: 2 },
        { ago: 170, phase: 3 },
        { ago: 110, phase: 4, asRevised: true },
      ],
      logging: "offline",
      reach: [
        [224, "foot"],
        [190, "calf"],
        [150, "knee"],
        [96, "thigh"],
        [40, "buttock"],
      ],
      measured: {
        visits: [
          { ago: 225, values: { "nprs-leg": 7, "nprs-back": 3, "chair-stand": 10, "six-minute-walk": 380 } },
          {
            ago: 110,
            values: { "nprs-leg": 4, "nprs-back": 2, "chair-stand": 13, "six-minute-walk": 430, groc: 3 },
          },
          {
            ago: 40,
            values: { "nprs-leg": 1, "nprs-back": 1, "chair-stand": 16, "six-minute-walk": 470, groc: 4 },
          },
        ],
      },
      checkins: {
        ...{ from: 180, restPain: [6, 1], lying: [3, 0], confidence: [6, 9] },
        ...{ walked: [5, 60], sat: [10, 45] },
      },
      goals: {
        from: 183,
        each: [
          { words: "Cycle to the station", scores: [1, 8] },
          { words: "Sit through a film", scores: [3, 7] },
          { words: "Play football with the kids", scores: [0, 5] },
        ],
      },
    },
  ),
  // Moved to Tokyo four weeks ago, and her day with her. All that the last phase asks for is met.
  person(
    "Mei Tanaka",
    { age: 36, side: "left", pronouns: "she/her" },
    {
      template: "no-preference",
      ...steady(66, 46, 20),
      habits: [
        { ago: 66, rate: 0.95 },
        { ago: 9, rate: 1, whole: 1, quick: 0 },
      ],
      pain: [
        [66, 5],
        [20, 2],
        [0, 1],
      ],
      reach: [
        [66, "knee"],
        [30, "thigh"],
        [6, "none"],
      ],
      measured: {
        visits: [
          { ago: 66, values: { "nprs-leg": 6, "chair-stand": 10 } },
          { ago: 13, values: { "nprs-leg": 1, "chair-stand": 15 } },
        ],
      },
      checkins: {
        ...{ from: 40, restPain: [2, 1], lying: [1, 0], confidence: [7, 9], settles: true },
        ...{ walked: [20, 45], sat: [30, 60] },
      },
      moves: [{ ago: 28, zone: "Asia/Tokyo" }],
    },
  ),
  // Paused for eleven of the last four weeks' days, and logs in arrears.
  person(
    "Joanna Reid",
    { age: 31, side: "right" },
    {
      template: "no-preference",
      ...steady(56, 38),
      logging: "bulk",
      pauses: [
        { ago: 24, days: 6, reason: "Exams" },
        { ago: 13, days: 5, reason: "Moving house", author: "therapist" },
      ],
    },
  ),
];

/** The one patient of the clinic by the harbour. */
export const HARBOUR_STREET: readonly Persona[] = [
  {
    ...person(
      "Keola Nakamura",
      { age: 44, side: "right" },
      { template: "disc-extension", ...steady(42, 25) },
    ),
    zone: "America/Halifax",
  },
];
