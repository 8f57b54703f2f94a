import { Inject, Injectable } from '@nestjs/common';
import { isUuid } from '@parallax/kernel';
import { type NodeKind, byId, kindOfId, rowsOf } from '@parallax/persistence';
import type { Pool } from 'pg';
import { DATABASE, type Viewer, demand } from '../../access/index.js';
import { NODE_KINDS } from './node-kinds.js';
import type { NodeType } from './node.type.js';

@Injectable()
export class NodeService {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  /**
   * The thing with this id; null when there is none.
   * @throws FORBIDDEN when the viewer may not read things of its type.
   */
  async find(id: string, viewer: Viewer): Promise<NodeType | null> {
    if (!isUuid(id)) return null;
    const [found] = await rowsOf<{ kind: NodeKind }>(this.database, kindOfId(id));
    if (!found) return null;
    const { permission, toNode } = NODE_KINDS[found.kind];
    demand(viewer, [permission]);
    const [row] = await rowsOf<never>(this.database, byId[found.kind]([id]));
    return row ? toNode(row) : null;
  }
}
