export { compiled, NAMING_DEFAULTS, namingProfileKind, type NamingProfileRequest } from './naming-profile.js';
