import { notFoundAnswer } from "../route";

/**
 * A picture as an answer: no cache keeps it, no browser takes it for anything else, and where somebody opens it by itself
 * it may do nothing: that policy is the proxy's, which sets it for every answer.
 */
export const givePicture = (picture: Uint8Array<ArrayBuffer> | null): Response =>
  picture
    ? new Response(picture, {
        headers: {
          "Cache-Control": "private, no-store",
          "Content-Type": "image/jpeg",
          "Content-Disposition": 'inline; filename="picture.jpg"',
          "X-Content-Type-Options": "nosniff",
        },
      })
    : notFoundAnswer();
