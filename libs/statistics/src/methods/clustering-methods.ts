import {
  adjustedRandIndex,
  bCubed,
  ceafE,
  extendedBCubed,
  type Labels,
  timeDecay,
  vMeasure,
} from '../clustering/index.js';
import type { StatsAnswer } from '../stats-answer.js';
import * as read from './read-input.js';

type Fields = ReturnType<typeof read.readFields>;

const NO_ITEMS: StatsAnswer = { value: null, reason: 'NO_ITEMS' };

function clustersIn(fields: Fields, name: string): string[][] {
  const clusters = read.readList(fields[name], name, (value, place) => read.readList(value, place, read.readLabel));
  const items = clusters.flat();
  return new Set(items).size === items.length ? clusters : read.refuse(`An item stands twice in “${name}”.`);
}

function metrics(fields: Fields): StatsAnswer {
  const [gold, system] = [clustersIn(fields, 'gold'), clustersIn(fields, 'system')];
  if (gold.flat().length === 0 || system.flat().length === 0) return NO_ITEMS;
  return { value: { bcubed: bCubed(gold, system), ceaf_e: ceafE(gold, system) } };
}

function labelsIn(fields: Fields): readonly [string[], string[]] {
  const gold = read.readList(fields['gold'], 'gold', read.readLabel);
  const system = read.readList(fields['system'], 'system', read.readLabel);
  return gold.length === system.length ? [gold, system] : read.refuse('“gold” and “system” must have one length.');
}

function ari(fields: Fields): StatsAnswer {
  const value = adjustedRandIndex(...labelsIn(fields));
  return value === null ? NO_ITEMS : { value };
}

function vMeasureOf(fields: Fields): StatsAnswer {
  const labels = labelsIn(fields);
  const value = vMeasure(...labels);
  return value === null ? NO_ITEMS : { value: { ...value, ari: adjustedRandIndex(...labels) } };
}

function nmi(fields: Fields): StatsAnswer {
  const value = vMeasure(...labelsIn(fields));
  return value === null ? NO_ITEMS : { value: value.v };
}

function labelMap(fields: Fields, name: string): Labels {
  const given = Object.entries(read.readFields(fields[name], name));
  return new Map(given.map(([item, labels]) => [item, read.readList(labels, `${name}.${item}`, read.readLabel)]));
}

function extended(fields: Fields): StatsAnswer {
  const value = extendedBCubed(labelMap(fields, 'gold_labels'), labelMap(fields, 'system_labels'));
  return value.precision === null || value.recall === null ? NO_ITEMS : { value };
}

function decay(fields: Fields): StatsAnswer {
  const sigma = read.readNumber(fields['sigma_days'], 'sigma_days');
  if (sigma <= 0) return read.refuse('“sigma_days” must be above 0.');
  const days = read.readList(fields['delta_days'], 'delta_days', read.readNumber);
  return { value: days.map((apart) => timeDecay(apart, sigma)) };
}

/** How well articles are grouped into events, by the names of the golden files. */
export const CLUSTERING_METHODS: Readonly<Record<string, (fields: Fields) => StatsAnswer>> = {
  ari,
  clustering_metrics: metrics,
  extended_bcubed: extended,
  nmi_arithmetic: nmi,
  time_decay_similarity: decay,
  v_measure: vMeasureOf,
};
