import { NotHere } from "@/app/_shared/not-here";

/** Unknown, foreign and malformed ids look the same. */
export default function NotFound() {
  return <NotHere />;
}
