/** Pictures of one message, and those that one side may send about one patient within a day. */
export const MOST_PICTURES = 3;
export const MOST_PICTURES_A_DAY = 20;

/** Pixels of the longer edge of what is kept, and of the square one in a thread. */
export const LONGEST_EDGE = 1600;
export const SMALL_EDGE = 320;

/**
 * Bytes of what is sent. Phones and desks send what they have made small already; Next would hand on no more than 10 MB of a
 * body, and says nothing of what it cut off.
 */
export const MOST_BYTES = 8_000_000;

/** Pixels of what is sent: as many as the cameras of most phones have. A picture of many more is meant to fill the memory. */
export const MOST_PIXELS = 50_000_000;

/** So long a picture waits for the message that names it, which may wait on a phone without a network. */
export const LEFT_DAYS = 7;

/** Of what is no picture that is taken: too many bytes, too many pixels, another kind of file, or one that can't be read. */
export type PictureFault = "too-large" | "too-many-pixels" | "format" | "unreadable";

/** A picture of a message as a page knows it. */
export type MessagePicture = { id: string; width: number; height: number };

/** The small square one of a thread, or the whole. */
export type PictureSize = "small" | "whole";

/** What is stored of a picture: pixels alone, encoded anew. */
export type Encoded = {
  width: number;
  height: number;
  data: Uint8Array<ArrayBuffer>;
  small: Uint8Array<ArrayBuffer>;
};
