import {
  Activity,
  Armchair,
  BookOpen,
  Dumbbell,
  Footprints,
  type LucideIcon,
  Move,
  PersonStanding,
  Pill,
  Spline,
  StretchHorizontal,
  Timer,
} from "lucide-react";
import type { Kind } from "@/lib/plans/vocabulary";

/** What stands for a kind where nothing is drawn. Decoration: its name stands beside it. */
export const kindSigns: Readonly<Record<Kind, LucideIcon>> = {
  stretch: StretchHorizontal,
  "nerve-glide": Spline,
  mobility: Move,
  "motor-control": Activity,
  strength: Dumbbell,
  aerobic: Footprints,
  posture: PersonStanding,
  "rest-position": Armchair,
  "sitting-limit": Timer,
  "walking-breaks": Footprints,
  medication: Pill,
  education: BookOpen,
};
