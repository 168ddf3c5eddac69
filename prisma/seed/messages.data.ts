import type { SaidPicture } from "./pictures.data";
import type { Ago } from "./story";

export type SaidMessage = {
  ago: Ago;
  /** The patient's wall clock. */
  at: string;
  from: "patient" | "lead";
  text: string;
  /** The nth exercise of the plan on that day, from 0. */
  about?: number;
  /** The patient has not opened it yet. */
  unread?: true;
  picture?: SaidPicture;
};

/** What Hanna writes often. */
export const HANNAS_TEMPLATES = [
  {
    name: "Back ache, leg easier",
    text: "Hello {name}, please go on. A bit more ache in the back is fine while the leg gets easier. If the pain moves further down the leg, stop and tap “Something is wrong”.",
  },
  {
    name: "Fewer exercises",
    text: "Hello {name}, let us keep the ones that help most and leave the rest for now. I will change your plan today.",
  },
  {
    name: "Medicine question",
    text: "Hello {name}, please ask whoever prescribed it, or your pharmacist. I can’t change a medicine.",
  },
] as const;

/** What Northgate's patients and their leads wrote to each other, by the patient's key. Invented, as they are. */
export const MESSAGES: Readonly<Record<string, readonly SaidMessage[]>> = {
  // Answered, and then out of hours once more.
  marta: [
    {
      ...{ ago: 8, at: "12:20", from: "patient", about: 1, picture: "chair" },
      text: "Can I do this one at work, on my office chair? It looks like this.",
    },
    {
      ...{ ago: 8, at: "14:05", from: "lead" },
      text: "Yes, if it has no wheels. Sit tall, and stop if the leg pain goes above 3.",
    },
    {
      ...{ ago: 1, at: "21:14", from: "patient", about: 0 },
      text: "My back aches on the last few. The leg is a bit easier though. Should I go on, or do fewer?",
    },
  ],
  // Nobody has answered within what the clinic promised.
  georg: [
    {
      ...{ ago: 6, at: "15:40", from: "patient" },
      text: "Should the stick be in the left hand or the right?",
    },
  ],
  amina: [
    {
      ...{ ago: 1, at: "17:20", from: "patient" },
      text: "I carried my son up two floors today. Is that too soon?",
    },
  ],
  // Waiting for the patient.
  noor: [
    { ...{ ago: 5, at: "10:02", from: "patient" }, text: "The bike is fine now. May I do half an hour?" },
    {
      ...{ ago: 5, at: "13:30", from: "lead" },
      text: "Yes, half an hour is fine. Tell me how your leg is the morning after.",
    },
  ],
  oliver: [
    {
      ...{ ago: 2, at: "09:45", from: "lead", unread: true },
      text: "Shall we look at the next step together at your visit?",
    },
  ],
  saskia: [
    {
      ...{ ago: 3, at: "11:15", from: "lead", unread: true },
      text: "Shall we plan your last visit for the month after next?",
    },
  ],
};
