import { Field } from "@/app/_ui/form/field";
import { Select } from "@/app/_ui/form/input";

const SCORES = Array.from({ length: 11 }, (_, score) => String(score));

/** 0 to 10, or nothing. */
export function ScoreField({ name, label }: { name: string; label: string }) {
  return (
    <Field label={label} name={name} optional>
      <Select name={name} defaultValue="">
        <option value="">–</option>
        {SCORES.map((score) => (
          <option key={score}>{score}</option>
        ))}
      </Select>
    </Field>
  );
}
