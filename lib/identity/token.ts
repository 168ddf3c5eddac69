import { createHash, randomBytes } from "node:crypto";

/** 256 random bits for a cookie or an invite link. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What the database keeps of it. A fast hash is enough: the token can't be guessed. */
export const tokenHash = (token: string): string => createHash("sha256").update(token).digest("base64url");
