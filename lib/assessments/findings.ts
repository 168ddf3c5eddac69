import { type Answers, tested } from "./answers";
import {
  CHOICES,
  type ChoiceId,
  FEELINGS,
  FULL,
  feelingId,
  type ItemId,
  MOVEMENT_IDS,
  type Movement,
  OF_SPINE,
  type OneSide,
  type PointsTo,
  REFLEX_IDS,
  type Reflex,
  ROOTS,
  type Root,
  reflexId,
  SIDES,
  strengthId,
} from "./form.data";

/** One line of a column, with what its words need. `items`: what it was read from. */
export type Finding = { points: PointsTo; items: readonly ItemId[] } & (
  | { key: "choice"; item: ChoiceId; value: string }
  | { key: "many"; item: "quality" | "aggravators"; values: readonly string[] }
  | { key: "osteoarthritis" | "moves-nothing" | "feels-all" | "reflexes-alike" | "knee-quiet" }
  | { key: "meniscus-quiet" | "ligaments-firm" | "hip-and-pulses" }
  | { key: "slr" | "slr-pull"; side: OneSide; degrees: number }
  | { key: "feeling"; root: Root; side: OneSide; touch: number | null; pin: number | null }
  | { key: "strength"; movement: Movement; side: OneSide; grade: number }
  | { key: "reflex"; reflex: Reflex; side: OneSide; grade: number }
  | { key: "effusion"; grade: number }
);

/** Whose leg it is about, and how old they are in whole years; null where that is not on record. */
export type Person = { side: OneSide | "both"; age: number | null };

/** Degrees between which a raised leg speaks for a nerve, and above which a pull speaks for the muscle (section 4). */
export const NERVE_ANGLE = { from: 30, to: 70 } as const;
/** Clinical osteoarthritis as NG226 has it: this old, worse with activity, stiff in the morning for no longer. */
const OSTEOARTHRITIS = { years: 45, minutes: 30 } as const;

/** Of reflexes, 0–4. */
const FAINT = 1;
const NORMAL_REFLEX = 2;

const sidesOf = (side: Person["side"]): readonly OneSide[] => (side === "both" ? SIDES : [side]);

/** Of what one chooses of, the answers that point somewhere by themselves. */
const POINTING: Partial<Record<ChoiceId, Readonly<Record<string, PointsTo>>>> = {
  distribution: { unbroken: "spine", "one-finger": "elsewhere", "joint-line": "elsewhere" },
  dominance: { leg: "spine" },
  "repeated-extension": { centralises: "spine", peripheralises: "spine" },
  "repeated-flexion": { centralises: "spine", peripheralises: "spine" },
  "slr-sensitised": { yes: "spine" },
  "crossed-slr": { positive: "spine" },
  slump: { reproduced: "spine", unchanged: "elsewhere" },
  femoral: { "front-of-thigh": "spine", pull: "elsewhere" },
  "strength-pain": { yes: "elsewhere" },
  warmth: { yes: "elsewhere" },
  range: { limited: "elsewhere" },
  "joint-line": { inner: "elsewhere", outer: "elsewhere", both: "elsewhere" },
  mcmurray: { positive: "elsewhere" },
  lachman: { lax: "elsewhere" },
  collateral: { lax: "elsewhere" },
  "hip-rotation": { reproduces: "elsewhere" },
  pulses: { reduced: "elsewhere" },
};

/** Several that are quiet together count once, and only where each of them was tested. */
const QUIET: readonly {
  key: "knee-quiet" | "meniscus-quiet" | "ligaments-firm" | "hip-and-pulses";
  of: Partial<Record<ItemId, unknown>>;
}[] = [
  { key: "knee-quiet", of: { effusion: 0, warmth: "no", range: "full" } },
  { key: "meniscus-quiet", of: { "joint-line": "none", mcmurray: "negative" } },
  { key: "ligaments-firm", of: { lachman: "stable", collateral: "stable" } },
  { key: "hip-and-pulses", of: { "hip-rotation": "normal", pulses: "normal" } },
];

const choices = (answers: Answers): Finding[] =>
  (Object.keys(CHOICES) as ChoiceId[]).flatMap((item) => {
    const value = tested(answers, item);
    const points = value === null ? undefined : POINTING[item]?.[value];
    return value !== null && points ? [{ key: "choice", points, item, value, items: [item] } as const] : [];
  });

function many(answers: Answers, item: "quality" | "aggravators"): Finding[] {
  const all: readonly string[] = tested(answers, item) ?? [];
  const of = (points: PointsTo): Finding[] => {
    const values = all.filter((one) => OF_SPINE[item].includes(one) === (points === "spine"));
    return values.length > 0 ? [{ key: "many", points, item, values, items: [item] }] : [];
  };
  return [...of("spine"), ...of("elsewhere")];
}

/** Does the person fit clinical osteoarthritis? Unknown counts as no. */
export function fitsOsteoarthritis(answers: Answers, { age }: Person): boolean {
  const minutes = tested(answers, "stiffness");
  return (
    age !== null &&
    age >= OSTEOARTHRITIS.years &&
    tested(answers, "activity") === "yes" &&
    minutes !== null &&
    minutes <= OSTEOARTHRITIS.minutes
  );
}

function raised(answers: Answers, side: OneSide): Finding[] {
  const item = side === "left" ? "slr-left" : "slr-right";
  const degrees = tested(answers, item);
  const site = tested(answers, "slr-site");
  if (degrees === null) return [];
  const items: ItemId[] = [item, "slr-site"];
  if (site === "below-knee" && degrees >= NERVE_ANGLE.from && degrees <= NERVE_ANGLE.to)
    return [{ key: "slr", points: "spine", side, degrees, items }];
  return site === "back-of-thigh" && degrees > NERVE_ANGLE.to
    ? [{ key: "slr-pull", points: "elsewhere", side, degrees, items }]
    : [];
}

const reducedFeeling = (answers: Answers, side: OneSide): Finding[] =>
  ROOTS.flatMap((root) => {
    const items = FEELINGS.map((feeling) => feelingId(feeling, root, side));
    const [touch = null, pin = null] = items.map((id) => {
      const grade = tested(answers, id);
      return grade !== null && grade < FULL.feeling ? grade : null;
    });
    return touch === null && pin === null
      ? []
      : [{ key: "feeling", points: "spine", root, side, touch, pin, items } as const];
  });

const reducedStrength = (answers: Answers, side: OneSide): Finding[] =>
  MOVEMENT_IDS.flatMap((movement) => {
    const item = strengthId(movement, side);
    const grade = tested(answers, item);
    return grade !== null && grade < FULL.strength
      ? [{ key: "strength", points: "spine", movement, side, grade, items: [item] } as const]
      : [];
  });

/** Faint or absent where the other side is more, or was not tested; brisk beside brisker says nothing of a root. */
function reducedReflexes(answers: Answers, side: OneSide): Finding[] {
  const other = side === "left" ? "right" : "left";
  return REFLEX_IDS.flatMap((reflex) => {
    const items = [reflexId(reflex, side), reflexId(reflex, other)];
    const [own = null, compared = null] = items.map((id) => tested(answers, id));
    const isReduced =
      own !== null && (compared === null ? own <= FAINT : own <= NORMAL_REFLEX && own < compared);
    return isReduced ? [{ key: "reflex", points: "spine", reflex, side, grade: own, items } as const] : [];
  });
}

/** Signs of the spinal cord, which belong to neither column. */
export const cordSigns = (answers: Answers): ItemId[] => [
  ...(tested(answers, "plantar") === "up" ? (["plantar"] as const) : []),
  ...(tested(answers, "clonus") === "present" ? (["clonus"] as const) : []),
];

/** A hot and swollen knee is a warning sign before it is a finding. */
export const isHotKnee = (answers: Answers): boolean =>
  tested(answers, "warmth") === "yes" && (tested(answers, "effusion") ?? 0) > 0;

/** What says nothing of a nerve because all of it was tested and is as it should be. */
function unremarkable(answers: Answers): Finding[] {
  const all: [
    Finding["key"] & ("moves-nothing" | "feels-all" | "reflexes-alike"),
    readonly ItemId[],
    boolean,
  ][] = [];
  const directions = ["repeated-extension", "repeated-flexion"] as const;
  all.push(["moves-nothing", directions, directions.every((id) => tested(answers, id) === "no-change")]);
  const feelings = FEELINGS.flatMap((one) =>
    ROOTS.flatMap((root) => SIDES.map((side) => feelingId(one, root, side))),
  );
  all.push(["feels-all", feelings, feelings.every((id) => tested(answers, id) === FULL.feeling)]);
  const reflexes = REFLEX_IDS.map((one) => SIDES.map((side) => reflexId(one, side)));
  const alike = reflexes.every(([left, right]) => {
    const own = (left && tested(answers, left)) ?? null;
    const isOrdinary = own !== null && own >= FAINT && own <= NORMAL_REFLEX;
    return isOrdinary && right !== undefined && own === tested(answers, right);
  });
  all.push(["reflexes-alike", reflexes.flat(), alike && cordSigns(answers).length === 0]);
  return all.filter(([, , is]) => is).map(([key, items]) => ({ key, points: "elsewhere", items }) as const);
}

const quiet = (answers: Answers): Finding[] =>
  QUIET.filter(({ of }) =>
    Object.entries(of).every(([id, value]) => tested(answers, id as ItemId) === value),
  ).map(({ key, of }) => ({ key, points: "spine", items: Object.keys(of) as ItemId[] }));

function swollen(answers: Answers): Finding[] {
  const grade = tested(answers, "effusion");
  return grade !== null && grade > 0
    ? [{ key: "effusion", points: "elsewhere", grade, items: ["effusion"] }]
    : [];
}

/**
 * What the answers point to, by the two columns of the source (`evidence.md` section 4): each line once, none of them
 * weighed, and no diagnosis. Only what was tested speaks.
 */
export function findingsOf(answers: Answers, person: Person): Finding[] {
  const sides = sidesOf(person.side);
  const osteoarthritis: Finding[] = fitsOsteoarthritis(answers, person)
    ? [{ key: "osteoarthritis", points: "elsewhere", items: ["stiffness", "activity"] }]
    : [];
  return [
    ...choices(answers),
    ...many(answers, "quality"),
    ...many(answers, "aggravators"),
    ...osteoarthritis,
    ...sides.flatMap((side) => [
      ...raised(answers, side),
      ...reducedFeeling(answers, side),
      ...reducedStrength(answers, side),
      ...reducedReflexes(answers, side),
    ]),
    ...unremarkable(answers),
    ...swollen(answers),
    ...quiet(answers),
  ];
}
