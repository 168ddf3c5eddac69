import type { Role } from "../db/actor";

export const ROLE_NAMES = ["owner", "therapist", "assistant"] as const satisfies readonly Role[];
