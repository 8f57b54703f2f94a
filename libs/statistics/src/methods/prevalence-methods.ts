import {
  calibration,
  dslMean,
  errorRates,
  f1Scores,
  type MachineLabels,
  ppiMean,
  roganGladen,
  type TrueShare,
} from '../prevalence/index.js';
import type { StatsAnswer } from '../stats-answer.js';
import * as read from './read-input.js';

type Fields = ReturnType<typeof read.readFields>;

const share = (value: unknown, name: string): number => {
  const number = read.readNumber(value, name);
  return number >= 0 && number <= 1 ? number : read.refuse(`“${name}” must lie from 0 to 1.`);
};

const limits = (result: { readonly low: number; readonly high: number }) => [result.low, result.high];

function trueShare(result: TrueShare, isWhole: boolean): StatsAnswer {
  if (result.value === null) return { value: null, reason: result.undefinedReason };
  return {
    value: isWhole ? { apparent: result.apparent, estimate: result.value, ci95: limits(result) } : result.value,
  };
}

function roganGladenOf(fields: Fields): StatsAnswer {
  const [positives, n] = [read.readCount(fields['positives'], 'positives'), read.readCount(fields['n'], 'n')];
  if (positives > n) return read.refuse('“positives” must not exceed “n”.');
  const sensitivity = share(fields['sensitivity'], 'sensitivity');
  const specificity = share(fields['specificity'], 'specificity');
  return trueShare(roganGladen([positives, n], { sensitivity, specificity }), 'ci' in fields);
}

function labelsIn(fields: Fields): MachineLabels {
  const counts = read.readFields(fields['labelled_counts'], 'labelled_counts');
  const count = (name: string) => read.readCount(counts[name], `labelled_counts.${name}`);
  const labels = {
    ...{ y0f0: count('Y0_F0'), y0f1: count('Y0_F1'), y1f0: count('Y1_F0'), y1f1: count('Y1_F1') },
    unlabelledPositives: read.readCount(fields['unlabelled_pred_pos'], 'unlabelled_pred_pos'),
    unlabelled: read.readCount(fields['unlabelled_n'], 'unlabelled_n'),
  };
  const isRight = labels.unlabelledPositives <= labels.unlabelled;
  return isRight ? labels : read.refuse('“unlabelled_pred_pos” must not exceed “unlabelled_n”.');
}

function estimated(fields: Fields): StatsAnswer {
  const labels = labelsIn(fields);
  const { sensitivity, specificity } = errorRates(labels);
  if (sensitivity === null || specificity === null) return { value: null, reason: 'NO_LABELLED_UNITS' };
  const { y0f0, y0f1, y1f0, y1f1, unlabelled, unlabelledPositives } = labels;
  const total = y0f0 + y0f1 + y1f0 + y1f1 + unlabelled;
  const result = roganGladen([y0f1 + y1f1 + unlabelledPositives, total], { sensitivity, specificity });
  if (result.value === null) return { value: null, reason: result.undefinedReason };
  return { value: { sensitivity, specificity, apparent_all: result.apparent, estimate: result.value } };
}

function ppi(fields: Fields): StatsAnswer {
  const given = fields['lambda'] ?? 'tuned';
  const lambda = typeof given === 'string' && given.startsWith('tuned') ? 'tuned' : share(given, 'lambda');
  const confidence = 'alpha' in fields ? 1 - read.readBetween(fields['alpha'], 'alpha', [0, 1]) : 0.95;
  const result = ppiMean(labelsIn(fields), lambda, { confidence });
  if (result.value === null) return { value: null, reason: result.undefinedReason };
  return { value: { estimate: result.value, ci95: limits(result), lambda: result.lambda } };
}

function dsl(fields: Fields): StatsAnswer {
  const labels = labelsIn(fields);
  // The golden file says in words that all units were equally likely; a number is taken as given.
  const inclusion = typeof fields['pi'] === 'number' ? { inclusion: read.readBetween(fields['pi'], 'pi', [0, 1]) } : {};
  const result = dslMean(labels, inclusion);
  if (result.value === null) return { value: null, reason: result.undefinedReason };
  const found = labels.y0f1 + labels.y1f1 + labels.unlabelledPositives;
  const naive = found / (result.labelled + result.unlabelled);
  const { value: estimate, standardError: se } = result;
  return { value: { estimate, se, ci95: limits(result), naive_machine_share: naive } };
}

function emptyIn(fields: Fields, fallback: number | null): number | null {
  const given = 'zero_division' in fields ? fields['zero_division'] : fallback;
  return given === null || given === 0 || given === 1 ? given : read.refuse('“zero_division” must be 0, 1 or null.');
}

function f1(fields: Fields): StatsAnswer {
  const [gold, pred] = [
    read.readList(fields['gold'], 'gold', read.readLabel),
    read.readList(fields['pred'], 'pred', read.readLabel),
  ];
  if (gold.length !== pred.length) return read.refuse('“gold” and “pred” must have one length.');
  if (gold.length === 0) return { value: null, reason: 'NO_OBSERVATIONS' };
  const labels = [...new Set([...gold, ...pred])].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const rows = (said: readonly string[]) => said.map((one) => labels.map((label) => label === one));
  const { micro, macro, weighted, perLabel } = f1Scores(rows(gold), rows(pred), emptyIn(fields, 0));
  return { value: { micro, macro, weighted, per_label: perLabel } };
}

function f1Multilabel(fields: Fields): StatsAnswer {
  const flag = (value: unknown, name: string): boolean =>
    value === 0 || value === 1 || typeof value === 'boolean'
      ? Boolean(value)
      : read.refuse(`“${name}” must be 0 or 1.`);
  const [gold, pred] = [read.readMatrix(fields['gold'], 'gold', flag), read.readMatrix(fields['pred'], 'pred', flag)];
  if (gold.length !== pred.length || gold[0]?.length !== pred[0]?.length)
    return read.refuse('“gold” and “pred” must have one shape.');
  if (gold.length === 0) return { value: null, reason: 'NO_OBSERVATIONS' };
  const { micro, macro, weighted, samples, perLabel } = f1Scores(gold, pred, emptyIn(fields, null));
  return { value: { micro, macro, weighted, samples, per_label: perLabel } };
}

function ece(fields: Fields): StatsAnswer {
  const probabilities = read.readList(fields['prob'], 'prob', share);
  const outcomes = read.readList(fields['target'], 'target', read.readCount);
  if (probabilities.length !== outcomes.length) return read.refuse('“prob” and “target” must have one length.');
  const bins = 'bins' in fields ? read.readCount(fields['bins'], 'bins') : 15;
  if (bins < 1) return read.refuse('“bins” must be at least 1.');
  const { l1, l2, max, brier } = calibration(
    probabilities.map((probability, at) => ({ probability, outcome: outcomes[at] === 1 })),
    bins,
  );
  return l1 === null ? { value: null, reason: 'NO_OBSERVATIONS' } : { value: { l1, l2, max, brier } };
}

/** Shares corrected for a machine's errors, and what those errors are, by the names of the golden files. */
export const PREVALENCE_METHODS: Readonly<Record<string, (fields: Fields) => StatsAnswer>> = {
  dsl_mean: dsl,
  ece,
  f1,
  f1_multilabel: f1Multilabel,
  ppi_mean: ppi,
  rogan_gladen: roganGladenOf,
  rogan_gladen_estimated_se_sp: estimated,
};
