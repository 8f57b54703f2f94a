import { asId, type Id } from '@parallax/kernel';
import { v7 } from 'uuid';

/** A new UUIDv7: ids made one after another sort one after another, which keeps index pages warm. */
export function newId<T extends Id<string>>(): T {
  return asId<T>(v7());
}
