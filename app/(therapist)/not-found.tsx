import { NotHere } from "@/app/_ui/not-here";

/** Unknown, foreign and malformed ids look the same. */
export default function NotFound() {
  return <NotHere />;
}
