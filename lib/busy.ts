/** All that a page which failed is told of an error on the server: that it is transient. */
export const BUSY_DIGEST = "busy";

/** What is thrown where too many wait already: the same may be asked again a little later. Known by its code, as those of the database. */
export const BUSY_CODE = "BUSY";

/** In so many seconds a request may be sent again that found the program busy, as `Retry-After` says it. */
export const ASK_AGAIN = "5";

export const tooBusy = (what: string): Error => Object.assign(new Error(what), { code: BUSY_CODE });
