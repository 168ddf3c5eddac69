import { KeyCap } from "../../_ui/key-cap";
import { capsOf } from "./caps";

/** The caps of a shortcut, beside what it does. */
export function Caps({ keys }: { keys: string }) {
  return (
    <span className="inline-flex gap-1.5">
      {capsOf(keys).map((together) => (
        <span key={together.join(" ")} className="inline-flex gap-0.5">
          {together.map((cap) => (
            <KeyCap key={cap}>{cap}</KeyCap>
          ))}
        </span>
      ))}
    </span>
  );
}
