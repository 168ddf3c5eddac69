import { z } from "zod";
import { storedList } from "../stored";
import { answer } from "./schema";

/** The answers of a screening as the database keeps them, in the order in which they were given. */
export const storedAnswers = storedList(z.array(answer));
