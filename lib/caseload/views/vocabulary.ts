/** More than anybody tells apart. */
export const MOST_VIEWS = 20;
