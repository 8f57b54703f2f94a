import type { TextKey } from '../../providers/i18n-provider.js';
import { useSay } from '../../providers/i18n-provider.js';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly values: readonly Value[];
  readonly nameOf: (value: Value) => TextKey;
  readonly onChange: (value: Value) => void;
}

/** One of few: a native list works with every keyboard, reader and phone. */
export function Choice<Value extends string>({ label, value, values, nameOf, onChange }: ChoiceProps<Value>) {
  const say = useSay();
  const choose = (text: string) => {
    const found = values.find((known) => known === text);
    if (found !== undefined) onChange(found);
  };
  return (
    <label className="words-choice">
      {label}
      <select value={value} onChange={(event) => choose(event.target.value)}>
        {values.map((known) => (
          <option key={known} value={known}>
            {say(nameOf(known))}
          </option>
        ))}
      </select>
    </label>
  );
}

interface CountProps {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

/** A whole number from 1; what is no such number changes nothing. */
export function CountChoice({ label, value, most, onChange }: CountProps) {
  const change = (text: string) => {
    const count = Number(text);
    if (Number.isInteger(count) && count >= 1 && count <= most) onChange(count);
  };
  return (
    <label className="words-choice">
      {label}
      <input
        key={value}
        type="number"
        min={1}
        max={most}
        defaultValue={value}
        onBlur={(event) => change(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && change(event.currentTarget.value)}
      />
    </label>
  );
}
