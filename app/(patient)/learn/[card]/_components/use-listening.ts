"use client";

import { useCallback, useEffect, useRef, useState } from "react";

/** `none`: there is no voice here for this language; `failed`: there was one, and it broke off. */
export type Listening = "silent" | "speaking" | "paused" | "none" | "failed";

/** So long a browser has to say which voices it has. */
const VOICES_MS = 1_000;

/** The voices, which some browsers know only some time after they were asked. */
async function voicesOf(speech: SpeechSynthesis): Promise<SpeechSynthesisVoice[]> {
  const known = speech.getVoices();
  if (known.length > 0) return known;
  await new Promise<void>((done) => {
    speech.addEventListener("voiceschanged", () => done(), { once: true });
    setTimeout(done, VOICES_MS);
  });
  return speech.getVoices();
}

const language = (tag: string) => tag.slice(0, 2).toLowerCase();

/**
 * Reads lines aloud, one after the other. A pause ends the line and begins it again later: phones that can pause in the
 * middle of one are rare, and those that say they can, lose the rest.
 */
export function useListening(lines: readonly string[], lang: string) {
  const [state, setState] = useState<Listening>("silent");
  const at = useRef(0);
  /** Which reading is on; what an earlier one still says to us is none of ours. */
  const run = useRef(0);

  const hush = useCallback(() => {
    run.current += 1;
    globalThis.speechSynthesis?.cancel();
  }, []);

  useEffect(() => {
    window.addEventListener("pagehide", hush);
    return () => {
      window.removeEventListener("pagehide", hush);
      hush();
    };
  }, [hush]);

  async function start() {
    const speech = globalThis.speechSynthesis;
    if (!speech) return setState("none");
    hush();
    const own = run.current;
    setState("speaking");
    const voices = await voicesOf(speech);
    if (own !== run.current) return;
    const voice = voices.find((one) => language(one.lang) === language(lang));
    if (!voice) return setState("none");
    const say = () => {
      if (own !== run.current) return;
      const line = lines[at.current];
      if (line === undefined) {
        at.current = 0;
        return setState("silent");
      }
      const words = new SpeechSynthesisUtterance(line);
      words.lang = lang;
      words.voice = voice;
      words.onend = () => {
        if (own !== run.current) return;
        at.current += 1;
        say();
      };
      words.onerror = () => own === run.current && setState("failed");
      speech.speak(words);
    };
    say();
  }

  return {
    state,
    start,
    pause: () => {
      hush();
      setState("paused");
    },
  };
}
