import type { BodyMark } from "@/lib/body-charts/schema";

/** What stands on paper, in words already: whoever draws it knows neither the records nor the language. */
export type Block =
  | { kind: "text"; text: string }
  | { kind: "facts"; rows: readonly (readonly [name: string, value: string])[] }
  | { kind: "table"; head: readonly string[]; rows: readonly (readonly string[])[] }
  | { kind: "bodies"; bodies: readonly { title: string; text: string; marks: readonly BodyMark[] }[] };

/** At most one block of each kind. */
export type Section = { title: string; blocks: readonly Block[] };

export type Paper = {
  language: string;
  title: string;
  /** At the foot of each page, beside its number. */
  foot: string;
  pageOf: (page: number, pages: number) => string;
  /** One for each record, which begins on a page of its own. */
  records: readonly { title: string; sections: readonly Section[] }[];
};
