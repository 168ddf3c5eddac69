"use client";

import { type ClipboardEvent, type DragEvent, type SyntheticEvent, useRef, useState } from "react";
import { MOST_PICTURES } from "@/lib/messages/pictures/vocabulary";
import { newId } from "@/lib/new-id";
import { type Shrunk, shrink } from "./shrink";

/** Why the server takes nothing of this person now: trying again alone changes nothing. */
const REFUSALS = ["sign-in", "forbidden", "reason-needed", "merged", "not-found"] as const;
export type PictureRefusal = (typeof REFUSALS)[number];

type Fault = "full" | "unreadable" | "network" | "tooMany" | "failed";
/** Why pictures were not taken or not sent. What was chosen stays, but for a file that is no picture. */
export type PictureProblem = Fault | { refused: PictureRefusal };

/** A picture that was chosen for a message. `sent`: the server has it. */
type Chosen = Shrunk & { id: string; sent: boolean };

async function problemOf(response: Response): Promise<PictureProblem> {
  const { status } = response;
  if (status === 429) return "tooMany";
  if (status === 413 || status === 415 || status === 422) return "unreadable";
  if (status === 401) return { refused: "sign-in" };
  const answer: { error?: unknown } = Object(await response.json().catch(() => null));
  const refused = REFUSALS.find((code) => code === answer.error);
  return refused ? { refused } : "failed";
}

/** So long one picture may be on its way; a line that is slower is as good as none. */
const PATIENCE_MS = 90_000;

type Options = {
  /** Does what an answer (401) asks of the device besides. */
  onSignedOut?: (answer: Response) => Promise<unknown>;
};

/** Sends one. @returns what went wrong; null where it is there, now or from an earlier try */
async function put(address: string, blob: Blob, { onSignedOut }: Options): Promise<PictureProblem | null> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const headers = { "Content-Type": blob.type };
    const response = await fetch(address, { method: "PUT", body: blob, headers, signal });
    if (response.status === 401) await onSignedOut?.(response);
    return response.ok ? null : await problemOf(response);
  } catch {
    return "network";
  }
}

export type Pictures = ReturnType<typeof usePictures>;

/**
 * The pictures of a message that is being written. They live in the page alone, and are sent before the message that names them.
 * @param base the address below which each is sent, by its id
 */
export function usePictures(base: string, options: Options = {}) {
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const [problem, setProblem] = useState<PictureProblem | null>(null);
  const [busy, setBusy] = useState(false);
  // A large photo is read for a while: whoever presses send meanwhile means it as well.
  const latest = useRef(chosen);
  const reading = useRef<Promise<PictureProblem | null> | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const change = (next: readonly Chosen[]) => {
    latest.current = next;
    setChosen(next);
  };

  async function read(files: readonly Blob[]): Promise<PictureProblem | null> {
    const room = MOST_PICTURES - latest.current.length;
    let wrong: PictureProblem | null = files.length > room ? "full" : null;
    // One after the other: a phone has no room for three photos as its camera took them.
    for (const file of files.slice(0, room)) {
      const made = await shrink(file);
      if (made) change([...latest.current, { ...made, id: newId<string>(), sent: false }]);
      else wrong = "unreadable";
    }
    return wrong;
  }

  async function add(files: readonly Blob[]): Promise<void> {
    if (busy || files.length === 0) return;
    const before = reading.current ?? Promise.resolve(null);
    const turn = before.then(async (wrong) => (await read(files)) ?? wrong);
    reading.current = turn;
    setProblem(await turn);
    if (reading.current === turn) reading.current = null;
  }

  /** @returns the ids of all, once the server has each of them; null where it has not, and why is said */
  async function upload(): Promise<string[] | null> {
    if (busy) return null;
    setProblem(null);
    if (latest.current.length === 0 && !reading.current) return [];
    setBusy(true);
    const wrong = (await reading.current) ?? (await sendAll());
    setBusy(false);
    setProblem(wrong);
    return wrong === null ? latest.current.map(({ id }) => id) : null;
  }

  async function sendAll(): Promise<PictureProblem | null> {
    for (const { id, blob, sent } of latest.current) {
      const failed = sent ? null : await put(`${base}/${id}`, blob, options);
      if (failed) return failed;
      change(latest.current.map((one) => (one.id === id ? { ...one, sent: true } : one)));
    }
    return null;
  }

  return {
    ...{ chosen, problem, busy, add, upload, addButton },
    remove: (id: string) => {
      setProblem(null);
      change(latest.current.filter((one) => one.id !== id));
    },
    clear: () => change([]),
    /** The server has them no more: they are sent anew with the next try, under other ids. */
    renew: () => {
      setProblem("failed");
      change(latest.current.map((one) => ({ ...one, id: newId<string>(), sent: false })));
    },
  };
}

/**
 * Makes a box of text take pictures that are pasted or dropped there; text goes in as ever, also where its picture was copied
 * with it, as spreadsheets do.
 * @param still nothing is taken now, and a dropped file is not opened in place of the page either
 */
export function takenIn({ add }: Pick<Pictures, "add">, still: boolean) {
  const take = (event: SyntheticEvent, data: DataTransfer) => {
    if (data.files.length === 0) return;
    event.preventDefault();
    if (!still) void add([...data.files]);
  };
  return {
    onPaste: (event: ClipboardEvent) => {
      if (!event.clipboardData.types.includes("text/plain")) take(event, event.clipboardData);
    },
    onDrop: (event: DragEvent) => take(event, event.dataTransfer),
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes("Files")) event.preventDefault();
    },
  };
}
