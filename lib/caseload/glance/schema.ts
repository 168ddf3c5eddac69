import { z } from "zod";
import { patientId } from "../../ids";

export const glanceSchema = z.object({ patientId });
export type GlanceAt = z.infer<typeof glanceSchema>;
