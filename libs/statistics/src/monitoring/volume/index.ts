export { volumeBaseline, type VolumeBaseline } from './volume-baseline.js';
export {
  daysUntilStopIsTold,
  SHORTEST_BASELINE,
  VOLUME_ALPHA,
  volumeChanges,
  volumeSegments,
  type VolumeChange,
  type VolumeChangeKind,
  type VolumeSegment,
} from './volume-changes.js';
