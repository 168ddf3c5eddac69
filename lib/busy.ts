/** All that a page which failed is told of an error on the server: that it is transient. */
export const BUSY_DIGEST = "busy";
