/** All that a page which failed is told of an error on the server: that it is transient. */
export const BUSY_DIGEST = "busy";

/** What is thrown where too many wait already: the same may be asked again a little later. Known by its code, as those of the database. */
export const BUSY_CODE = "BUSY";

export const tooBusy = (what: string): Error => Object.assign(new Error(what), { code: BUSY_CODE });
