import { z } from "zod";
import type { PictureSize } from "./vocabulary";

const asked = z.enum(["small", "whole"]).catch("whole");

/** Which of a picture's sizes an address asks for; the whole where it says nothing. */
export const sizeIn = (address: string): PictureSize =>
  asked.parse(new URL(address).searchParams.get("size"));
