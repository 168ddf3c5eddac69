import { CAUTIONS, type Caution } from "@/lib/exercises/vocabulary";

/** Is it one of the conditions that the program knows? Records may hold others. */
export const isCaution = (code: string): code is Caution => (CAUTIONS as readonly string[]).includes(code);
