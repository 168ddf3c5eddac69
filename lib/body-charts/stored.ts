import { storedList } from "../stored";
import { bodyMarks } from "./schema";

/** The marks of a chart as the database keeps them. */
export const storedMarks = storedList(bodyMarks);
