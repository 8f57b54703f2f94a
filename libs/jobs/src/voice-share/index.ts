export {
  readSpeakerDecisions,
  type StoredVoiceShare,
  VOICE_DEFAULTS,
  voiceShareKind,
  type VoiceShareRequest,
} from './voice-share.js';
