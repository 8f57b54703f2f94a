import { fakeCodingDoor } from './coding-fake.js';
import type { CodingDoor } from './coding-types.js';

export const codingDoor: CodingDoor = fakeCodingDoor;
