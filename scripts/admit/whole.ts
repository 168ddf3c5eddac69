import { IncomingMessage } from "node:http";

/** Reads a body to its end, up to so many bytes; "cut" where its sender went away, to whom nothing can be said. */
export async function readBody(
  request: IncomingMessage,
  longest: number,
): Promise<Buffer | "too-long" | "cut"> {
  if (Number(request.headers["content-length"] ?? 0) > longest) return "too-long";
  const parts: Buffer[] = [];
  let length = 0;
  try {
    // What is too long is still answered, for which its line must stand.
    for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      length += part.length;
      if (length > longest) return "too-long";
      parts.push(part);
    }
  } catch {
    return "cut";
  }
  return Buffer.concat(parts);
}

/** The same request once more, for whoever reads its body next. */
export function again(request: IncomingMessage, body: Buffer): IncomingMessage {
  const copy = new IncomingMessage(request.socket);
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  Object.assign(copy, { method, url, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor });
  Object.assign(copy.headers, headers);
  copy.push(body);
  copy.push(null);
  copy.complete = true;
  // The line is the first one's: who leaves this one unread does not end it.
  copy._destroy = (error, done) => done(error);
  return copy;
}
