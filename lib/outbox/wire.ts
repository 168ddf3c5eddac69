/** The version of what a phone sends and keeps to be sent. An older phone says none, which is the first. */
export const WIRE = 1;

/** Said by a server that doesn't know the version: the entry stays where it is until a newer program has come. */
export const UNKNOWN_WIRE = 426;

/** What stands before the items of a request: in which version, and whose they are. */
export type WireHead = { v?: unknown; for?: unknown };

export const isKnownWire = (v: unknown): boolean => v === undefined || v === WIRE;
