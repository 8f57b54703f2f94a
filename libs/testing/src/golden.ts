import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from '@parallax/persistence';

/**
 * Numbers to reproduce, from `../shared/golden/<name>.json` beside the checkout; null in a clone without that folder.
 * A test that uses them therefore also carries the figures it stands on.
 */
export function golden(name: string): unknown {
  const path = join(REPOSITORY_ROOT, '..', 'shared', 'golden', `${name}.json`);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}
