import {
  type CheckinAnswer,
  editOf,
  entryOf,
  mistakeOf,
  newChart,
  newCheckin,
  newConsent,
  newLog,
  newRead,
  newScreening,
  newSwap,
  undoOf,
} from "../../app/(patient)/_outbox/items";
import { newMessage } from "../../app/(patient)/_outbox/message-item";
import type { BodyMark } from "../../lib/body-charts/schema";
import type { ConsentKind } from "../../lib/consents/vocabulary";
import type { GoalId } from "../../lib/ids";
import type { Entry, LogBody } from "../../lib/outbox/entry";
import type { Place } from "../../lib/outbox/overlay";
import type { SwapTo } from "../../lib/plans/lighter/vocabulary";
import type { Interview } from "../../lib/screenings/interview";

type FormOfItem<Kind, Item> = Item extends { type: "correction"; kind: infer Correction }
  ? Correction
  : Item extends { type: infer Type }
    ? Type
    : Kind;
type FormOf<One extends Entry> = One extends Entry ? FormOfItem<One["kind"], One["item"]> : never;

/** Everything that a phone writes: a new kind of entry, or a new type of item in one, has no place below until it is given one. */
export type Form = FormOf<Entry>;

/** Of a goal a score names the nth: each patient has their own. */
export type Answered =
  | Exclude<CheckinAnswer, { kind: "goal" }>
  | { kind: "goal"; nth: number; score: number | null };

type Words = {
  log: { place: Place; body: LogBody };
  edit: { logId: string; body: LogBody };
  undo: { logId: string };
  checkin: { answer: Answered };
  chart: { marks: readonly BodyMark[] };
  screening: { interview: Interview };
  mistake: { screeningId: string };
  swap: { to: SwapTo };
  read: { card: string };
  message: { text: string };
  consent: { kind: ConsentKind };
};

/** What a person says by one tap. */
export type Said<What extends Form = Form> = { [One in What]: { what: One } & Words[One] }[What];

/** `at`: the true instant, in milliseconds since the epoch. The id is known beforehand, so that a killed page hides none. */
export type Tap = { id: string; at: number; said: Said };

/** Who says it. */
export type Author = { owner: string; goals: readonly GoalId[] };

/** Where the people of these tests are. */
export const ZONE = "Europe/London";

type Saying = Author & { put: <Item extends object>(item: Item) => Item };

function answerOf(answer: Answered, goals: readonly GoalId[]): CheckinAnswer {
  if (answer.kind !== "goal") return answer;
  const goalId = goals[answer.nth];
  if (!goalId) throw new Error(`Nobody set a goal ${answer.nth}.`);
  return { kind: "goal", body: { goalId, score: answer.score } };
}

const MADE: { readonly [What in Form]: (said: Words[What], saying: Saying) => Entry } = {
  log: ({ place, body }, { owner, put }) => entryOf(owner, "log", put(newLog(place, body))),
  edit: ({ logId, body }, { owner, put }) => entryOf(owner, "log", put(editOf(logId, body))),
  undo: ({ logId }, { owner, put }) => entryOf(owner, "log", put(undoOf(logId))),
  checkin: ({ answer }, { owner, goals, put }) =>
    entryOf(owner, "checkin", put(newCheckin(answerOf(answer, goals)))),
  chart: ({ marks }, { owner, put }) => entryOf(owner, "chart", put(newChart(marks))),
  screening: ({ interview }, { owner, put }) => entryOf(owner, "screening", put(newScreening(interview))),
  mistake: ({ screeningId }, { owner, put }) => entryOf(owner, "screening", put(mistakeOf(screeningId))),
  swap: ({ to }, { owner, put }) => entryOf(owner, "swap", put(newSwap(to))),
  read: ({ card }, { owner, put }) => entryOf(owner, "read", put(newRead(card))),
  message: ({ text }, { owner, put }) =>
    entryOf(owner, "message", put(newMessage({ text: text, prescriptionId: null, pictures: [] }))),
  consent: ({ kind }, { owner, put }) => entryOf(owner, "consent", put(newConsent(kind, "en"))),
};

const made = <What extends Form>(said: Said<What>, saying: Saying): Entry => MADE[said.what](said, saying);

/** The entry that the product makes of a tap, on a phone whose clock is off by so many milliseconds. */
export const entryOfTap = (author: Author, { id, at, said }: Tap, shift: number): Entry =>
  made(said, {
    ...author,
    put: (item) => ({ ...item, id, deviceAt: new Date(at + shift).toISOString(), zone: ZONE }),
  });
