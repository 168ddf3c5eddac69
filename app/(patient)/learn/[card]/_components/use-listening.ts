"use client";

import { useEffect, useRef, useState } from "react";
import { createReader, type Listening } from "./reader";

/** Reads a card aloud by the browser's own voice, until the page is left. */
export function useListening(lines: readonly string[], lang: string) {
  const [state, setState] = useState<Listening>("silent");
  const reader = useRef<ReturnType<typeof createReader>>(null);
  useEffect(() => {
    const made = createReader(
      globalThis.speechSynthesis,
      (line) => new SpeechSynthesisUtterance(line),
      setState,
    );
    reader.current = made;
    window.addEventListener("pagehide", made.hush);
    return () => {
      window.removeEventListener("pagehide", made.hush);
      made.hush();
    };
  }, []);
  return {
    state,
    start: () => void reader.current?.start(lines, lang),
    pause: () => reader.current?.pause(),
  };
}
