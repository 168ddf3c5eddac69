import type { Minute, Quiet } from "./vocabulary";

/** Is this minute of the wall clock quiet? From and to the same minute, none is. */
export const isQuietAt = ({ from, to }: Quiet, minute: Minute): boolean =>
  from <= to ? from <= minute && minute < to : minute >= from || minute < to;
