/** Up to so many sessions fit into a waking day at two hours from one to the next. */
const MOST_AT_TWO_HOURS = 8;

/** About so many hours from one session to the next. */
export const hoursBetween = (times: number): number => (times > MOST_AT_TWO_HOURS ? 1 : 2);
