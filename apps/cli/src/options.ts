import { InvalidArgumentError, Option } from 'commander';

export const json = (): Option => new Option('--json', 'the last line of stdout is one JSON object');

/** @throws InvalidArgumentError, which commander shows with the name of the option */
export const whole = (text: string): number => {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a whole number from 1 on.');
};
