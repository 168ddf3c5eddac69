import { type ExerciseId, type ExerciseRevisionId, exerciseId, exerciseRevisionId } from "../ids";
import type { CatalogueEntry, OwnExercise } from "./schema";

/** JSON with sorted keys: the same content gives the same text however it was written down. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const pairs = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`);
  return `{${pairs.join(",")}}`;
}

async function sha256Hex(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A version 8 UUID (RFC 9562) from the first 128 bits of a SHA-256. */
async function uuidFrom(name: string): Promise<string> {
  const hex = await sha256Hex(name);
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}

/**
 * Changes exactly when anything about the exercise does, a drawing or a comma included. The drawing is hashed as
 * `figure`, its first name: revisions in the database were identified so.
 */
export const contentHash = ({
  drawing: figure,
  ...rest
}: CatalogueEntry | ({ slug: string } & OwnExercise)): Promise<string> =>
  sha256Hex(canonicalJson({ ...rest, figure }));

/** The same in every installation, so that a plan can move between clinics. */
export const builtInExerciseId = async (slug: string): Promise<ExerciseId> =>
  exerciseId.parse(await uuidFrom(`plexus:exercise:${slug}`));

/** A built-in's revision: its slug and the hash of its content (`contentHash`). */
export const builtInRevisionId = async (slug: string, hash: string): Promise<ExerciseRevisionId> =>
  exerciseRevisionId.parse(await uuidFrom(`plexus:exercise-revision:${slug}:${hash}`));
