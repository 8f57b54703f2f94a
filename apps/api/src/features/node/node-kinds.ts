import type { NodeKind } from '@parallax/persistence';
import type { Permission } from '../../access/index.js';
import { toArticle } from '../articles/article.type.js';
import { toCodebook, toCodebookVersion } from '../codebooks/codebook.type.js';
import { toFrame } from '../codebooks/frame.type.js';
import { toEvent } from '../events/event.type.js';
import { toIngestRun } from '../ingest/ingest-run.type.js';
import { toLabel } from '../labels/label.type.js';
import { toSource } from '../sources/source.type.js';
import type { NodeType } from './node.type.js';

interface Kind {
  readonly permission: Permission;
  readonly toNode: (row: never) => NodeType;
}

/** Who may read a thing by its id alone, and how its row becomes the GraphQL type. */
export const NODE_KINDS: Readonly<Record<NodeKind, Kind>> = {
  source: { permission: 'source:read', toNode: toSource },
  article: { permission: 'article:read', toNode: (row) => toArticle(row) },
  event: { permission: 'event:read', toNode: toEvent },
  codebook: { permission: 'codebook:read', toNode: toCodebook },
  codebookVersion: { permission: 'codebook:read', toNode: toCodebookVersion },
  frame: { permission: 'codebook:read', toNode: toFrame },
  ingestRun: { permission: 'ingest:read', toNode: toIngestRun },
  label: { permission: 'label:read', toNode: toLabel },
};
