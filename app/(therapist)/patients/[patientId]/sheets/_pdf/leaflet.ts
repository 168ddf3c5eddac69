import type { Qr } from "@/lib/identity/qr";
import type { PageSize } from "@/lib/sheets/vocabulary";

/** What stands on paper, in words already: whoever draws it knows neither the record nor the language. */
export type Leaflet = {
  language: string;
  size: PageSize;
  large: boolean;
  /** Of the file, for whoever opens it; it names nobody. */
  title: string;
  head: {
    clinic: string;
    phone: string | null;
    name: string;
    born: string;
    heading: string;
    week: string;
    sheet: string;
  };
  /** Said where the name has letters that the typeface lacks. */
  nameBlank: string;
  signIn: { qr: Qr; alt: string; title: string; text: string };
  /** Each sign with what to do then; `call` where there is a number, and what can't wait. */
  stop: {
    title: string;
    rules: readonly { sign: string; advice: string }[];
    call: string | null;
    danger: string;
  };
  items: readonly LeafletItem[];
  grid: LeafletGrid;
  /** At the foot of each page, beside its number. */
  foot: string;
  pageOf: (page: number, pages: number) => string;
};

export type LeafletItem = {
  name: string;
  dose: string;
  /** Why it is not to be done, where it is not. */
  held: string | null;
  drawing: { spec: object; mirror: boolean; poses: readonly { caption: string; alt: string }[] } | null;
  steps: readonly string[];
  notes: readonly { head: string; text: string }[];
};

export type LeafletGrid = {
  title: string;
  how: string;
  what: string;
  days: readonly { weekday: string; date: string }[];
  rows: readonly LeafletRow[];
  /** Beside each line on which pain is written. */
  pain: string;
  end: readonly string[];
};

export type LeafletRow = {
  name: string;
  dose: string;
  /** Where something else was used: a load, a number of times. Null where there is no such thing. */
  other: string | null;
  hasPain: boolean;
  cells: readonly LeafletCell[];
};

export type LeafletCell = {
  /** Boxes to tick; none where nothing is due. */
  boxes: number;
  /** What is heard in place of the boxes. */
  label: string;
  /** Written down as a number where there are more than have room: "of 8". */
  counted: string | null;
};
