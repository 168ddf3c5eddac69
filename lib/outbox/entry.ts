import type { BodyMark } from "../body-charts/schema";
import type { CheckinItem } from "../checkins/schema";
import type { ConsentKind, ConsentWording } from "../consents/vocabulary";
import type { DoseLogBody } from "../dose-logs/schema";
import type { SwapTo } from "../plans/lighter/vocabulary";
import { type Answer, type Form, type Occasion, yesesOf } from "../screenings/vocabulary";
import type { LocalDate } from "../time/calendar-date";
import { LATER_ROW, UNKNOWN_WIRE, WIRE } from "./wire";

/** What is written of a log's body; the server fills in the rest. */
export type LogBody = Partial<DoseLogBody>;

/** The device's word on when and where; the server corrects a clock that is off. */
export type Reading = { deviceAt: string; zone: string };

/** One log, edit or undo, with the id it keeps however often it is sent. */
export type LogItem = Reading & { id: string } & (
    | { type: "log"; prescriptionId: string; localDate: LocalDate; slot?: number; body: LogBody }
    | { type: "correction"; kind: "edit"; logId: string; body: LogBody }
    | { type: "correction"; kind: "undo"; logId: string }
  );
export type ChartItem = Reading & { id: string; marks: readonly BodyMark[] };

/** A screening that was answered, or the note that a yes was tapped by mistake. */
export type ScreeningEntry = Reading & { id: string } & (
    | { type: "screening"; occasion: Occasion; form: Form; wording: string; answers: readonly Answer[] }
    | { type: "mistake"; screeningId: string }
  );

/** One question of a check-in, answered or skipped. */
export type CheckinEntry = CheckinItem;

/** A tap to the lighter plan, or back to the usual one. */
export type SwapEntry = Reading & { id: string; type: "swap"; to: SwapTo };

/** A card that was read, which the plan did not give. */
export type ReadEntry = Reading & { id: string; type: "read"; card: string };

/** What was written to the care team. `pictures`: the server has them; their bytes are never kept here. */
export type MessageEntry = Reading & {
  id: string;
  type: "message";
  text: string;
  prescriptionId?: string;
  pictures?: readonly string[];
};

/** What the patient agreed to or withdrew, and in which text. */
export type ConsentEntry = Reading & {
  id: string;
  type: "consent";
  kind: ConsentKind;
  wording: ConsentWording;
  locale: string;
};

/** Everything that a phone writes and sends later, by kind. */
type Items = {
  log: LogItem;
  chart: ChartItem;
  consent: ConsentEntry;
  screening: ScreeningEntry;
  checkin: CheckinEntry;
  swap: SwapEntry;
  read: ReadEntry;
  message: MessageEntry;
};
export type EntryKind = keyof Items;

/** One thing that the server does not have yet, as it is kept on the phone. */
export type Entry = {
  [Kind in EntryKind]: {
    /** The item's own id, so that it is kept and sent once. */
    id: string;
    /** The patient whom it is about: nobody else on this phone sees or sends it. */
    owner: string;
    /** Instant of the tap; entries go out in this order. */
    at: string;
    kind: Kind;
    item: Items[Kind];
    /** Why the server refused it for good; null while it waits. */
    error: string | null;
  };
}[EntryKind];

/** Where each kind goes. */
export const POSTS: { readonly [Kind in EntryKind]: string } = {
  log: "/api/v1/dose-logs",
  chart: "/api/v1/body-charts",
  consent: "/api/v1/consents",
  screening: "/api/v1/screenings",
  checkin: "/api/v1/checkins",
  swap: "/api/v1/swaps",
  read: "/api/v1/card-reads",
  message: "/api/v1/messages",
};

/** Kinds that came after the first version: a server, or a build on this phone, may be of before them. */
const isLater = (kind: EntryKind | undefined): boolean => kind === "read" || kind === "message";

/** Under which version the phone keeps it. */
export const rowVersionOf = (kind: EntryKind): number => (isLater(kind) ? LATER_ROW : WIRE);

type UrgentEntry = Extract<Entry, { kind: "screening" }> & {
  item: Extract<ScreeningEntry, { type: "screening" }>;
};

/** A warning sign was said yes to: it is sent before everything else, and nothing gives it up. */
export const isUrgent = (entry: Entry): entry is UrgentEntry =>
  entry.kind === "screening" && entry.item.type === "screening" && yesesOf(entry.item.answers).length > 0;

/**
 * What is sent next of what waits: what is urgent, then in the order of the taps. Messages are read in the order in which they
 * arrive: behind one that did not, the later ones wait.
 */
export function nextOf(entries: readonly Entry[], tried: ReadonlySet<string>): Entry | undefined {
  const open = entries.filter((entry) => entry.error === null);
  const held = open.findIndex((entry) => entry.kind === "message" && tried.has(entry.id));
  const isHeld = (entry: Entry, at: number) => entry.kind === "message" && held >= 0 && held < at;
  const waiting = open.filter((entry, at) => !tried.has(entry.id) && !isHeld(entry, at));
  return waiting.find(isUrgent) ?? waiting[0];
}

/** The one item as a batch of its kind; charts stand under a name of their own. */
const envelopeOf = ({ kind, item }: Entry): object =>
  kind === "chart" ? { charts: [item] } : { items: [item] };

/** The body of the request that sends an entry. @param sentAt the device's instant now */
export function requestOf(entry: Entry, sentAt: string): { path: string; body: string } {
  const head = { v: WIRE, for: entry.owner, sentAt };
  return { path: POSTS[entry.kind], body: JSON.stringify({ ...head, ...envelopeOf(entry) }) };
}

type Because = "network" | "sign-in" | "revoked" | "elsewhere" | "version";

/**
 * What an answer means for an entry: stored, refused for good, or to be tried again later; `sign-in`: nobody is signed
 * in any more, or somebody else; `revoked`: this device was signed out from elsewhere, and keeps it no more; `elsewhere`: only this one fails, the others may go on; `version`: the server is older or
 * newer than this phone.
 */
export type Outcome =
  | { kind: "stored" }
  | { kind: "refused"; error: string }
  | { kind: "later"; because: Because };

const later = (because: Because): Outcome => ({ kind: "later", because });

/** Reads an answer: the status of the request, and of the one item in it where there is one. */
export function outcomeOf(
  status: number,
  result: { status: number; error?: string } | undefined,
  kind?: EntryKind,
): Outcome {
  // A server from before this kind has no place for it.
  if (isLater(kind) && status === 404) return later("elsewhere");
  if (status === 401 || status === 403 || status === 404) return later("sign-in");
  if (status === UNKNOWN_WIRE) return later("version");
  if (status >= 500) return later("elsewhere");
  if (status < 200 || status >= 300 || !result) return later("network");
  if (result.status === 200 || result.status === 201) return { kind: "stored" };
  return { kind: "refused", error: result.error ?? "other" };
}

/** Seconds until the next try after so many that failed: 2, 4, 8 … a minute at most. */
export const retryAfter = (failures: number): number => Math.min(60, 2 ** Math.max(1, failures));
