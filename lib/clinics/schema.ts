import { z } from "zod";
import { memberId } from "../ids";
import { zone } from "../patients/schema";
import { nameOf, phoneNumber, text } from "../text";
import { localDate } from "../time/schema";
import { COUNTRIES } from "./country";
import { handTo } from "./leaving/schema";
import { ROLE_NAMES } from "./vocabulary";

const known = new Set(COUNTRIES);

export const memberRoles = z
  .array(z.enum(ROLE_NAMES))
  .min(1, "clinic.errors.roles")
  .transform((roles) => [...new Set(roles)]);
export const memberName = nameOf(80);

export const clinicSchema = z.object({
  name: nameOf(120),
  country: text.refine((code) => known.has(code), "invalid"),
  zone,
  phone: phoneNumber.default(""),
});
export type ClinicInput = z.infer<typeof clinicSchema>;

/** From a day on, or null for no longer. */
export const askFactorSchema = z.object({ from: localDate.nullable() });
export type AskFactor = z.infer<typeof askFactorSchema>;

export const rolesSchema = z.object({ memberId, roles: memberRoles, handTo });
export type RolesInput = z.infer<typeof rolesSchema>;

export const removeMemberSchema = z.object({ memberId, handTo });
export type RemoveMember = z.infer<typeof removeMemberSchema>;

export const renameSchema = z.object({ name: memberName });
export type Rename = z.infer<typeof renameSchema>;
