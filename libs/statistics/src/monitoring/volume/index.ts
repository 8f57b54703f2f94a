export { volumeBaseline, type VolumeBaseline } from './volume-baseline.js';
export {
  volumeChanges,
  volumeSegments,
  type VolumeChange,
  type VolumeChangeKind,
  type VolumeSegment,
} from './volume-changes.js';
