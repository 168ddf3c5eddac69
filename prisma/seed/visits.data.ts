import type { NoteText, VisitPlace, VisitState } from "../../lib/visits/vocabulary";
import type { Ago } from "./story";

type VisitStory = {
  ago: Ago;
  time: string;
  /** Left out: attended where it is past, planned else. */
  state?: VisitState;
  place?: VisitPlace;
  link?: string;
  minutes?: number;
  note?: Partial<NoteText>;
  /** The note is still a draft. */
  unsigned?: true;
  /** Added to the note, so many days after the visit. */
  addendum?: { after: number; words: string };
};

/** What was booked, written and set for somebody; who isn't named has nothing of it. */
export type DeskStory = {
  visits: readonly VisitStory[];
  tasks?: readonly { due: Ago; words: string; done?: true }[];
  /** The plan is to be looked at again on that day. */
  review?: Ago;
};

export const DESK: Readonly<Record<string, DeskStory>> = {
  marta: {
    visits: [
      {
        ...{ ago: 85, time: "13:40", minutes: 45 },
        note: {
          subjective:
            "Pain from the buttock to the foot on the left for seven weeks, worse sitting. Sleeps on the right.",
          objective:
            "Ten extensions in lying bring it from the foot to the calf. SLR left 30°. Toe up 4 of 5.",
          assessment: "Points to the spine, extension helps. No warning signs.",
          plan: "Phase 1 of the extension plan. Sitting at most 20 minutes at a time. Again in four weeks.",
        },
      },
      { ago: 66, time: "09:30", note: { assessment: "Foot is free, calf left.", plan: "Phase 2 begins." } },
      { ago: 50, time: "09:30", state: "cancelled" },
      {
        ...{ ago: 45, time: "11:00", place: "video", link: "https://video.northgate.example/lindqvist" },
        note: {
          subjective: "Flare since Saturday after a long drive.",
          plan: "One set less of everything until it settles.",
        },
      },
      {
        ...{ ago: 22, time: "13:40" },
        note: {
          subjective: "Flare settled in three days on the lighter plan. Stairs easier.",
          objective: "Extension: knee to thigh. SLR left 45°. Toe up 4 of 5, as before.",
          assessment: "Back to where it was before the flare.",
          plan: "Stay on the plan. Sitting 30 minutes. Re-test in three weeks.",
        },
        addendum: {
          after: 1,
          words: "Rang: sat 50 minutes on a train, calf ached for an hour. No change to the plan.",
        },
      },
      {
        ...{ ago: 0, time: "11:30" },
        note: { subjective: "Leg pain in the glide on Saturday, eased in 25 minutes lying on the front." },
        unsigned: true,
      },
      { ago: -7, time: "09:30" },
    ],
    tasks: [
      { due: 1, words: "Letter to the GP about the strength of the foot" },
      { due: -1, words: "Ask how the calf is" },
      { due: 0, words: "Print the plan in large type", done: true },
    ],
    review: -5,
  },
  rana: {
    visits: [
      {
        ...{ ago: 19, time: "14:00", minutes: 45 },
        note: { assessment: "Mixed picture, mostly spine.", plan: "Start gently, re-test in two weeks." },
      },
      { ago: -1, time: "10:00" },
    ],
    tasks: [{ due: 0, words: "Ring about the answers to the warning-sign questions" }],
  },
  colin: {
    visits: [
      {
        ago: 61,
        time: "15:00",
        minutes: 45,
        note: { assessment: "Local to the knee.", plan: "Strength plan." },
      },
      { ago: 33, time: "15:00", note: { plan: "More load for the step. Garden on a cushion." } },
      { ago: 1, time: "15:00", note: { subjective: "Knee gave way on the stairs." }, unsigned: true },
    ],
    review: 0,
  },
  denise: {
    visits: [
      { ago: 70, time: "10:30" },
      { ago: 28, time: "10:30" },
      { ago: 3, time: "10:30", state: "missed" },
    ],
  },
  bernard: {
    visits: [
      { ago: 24, time: "16:00", state: "missed" },
      { ago: 10, time: "16:00", state: "missed" },
      { ago: -3, time: "16:00", place: "phone" },
    ],
  },
  saskia: {
    visits: [
      { ago: 30, time: "12:00" },
      { ago: 0, time: "09:00" },
    ],
    review: -14,
  },
  georg: {
    visits: [
      { ago: 40, time: "10:00", place: "home" },
      { ago: -2, time: "10:00", place: "home" },
    ],
  },
  amina: {
    visits: [
      { ago: 12, time: "17:00" },
      { ago: 0, time: "17:00", place: "phone", minutes: 15 },
    ],
  },
  noor: {
    visits: [
      { ago: 20, time: "08:30" },
      { ago: -6, time: "08:30" },
    ],
  },
};
