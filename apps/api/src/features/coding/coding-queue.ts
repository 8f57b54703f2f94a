import { Inject, Injectable } from '@nestjs/common';
import {
  type DeskProjectRow,
  type DeskTaskRow,
  type TaskCounts,
  deskProjects,
  queueCounts,
  queuePage,
  rowsOf,
} from '@parallax/persistence';
import type { Pool } from 'pg';
import { DATABASE, type Viewer } from '../../access/index.js';
import type { Page } from '../../graphql/connection.js';
import { readId, readPage } from '../../graphql/connection-input.js';
import { readRows } from '../../graphql/connection-page.js';
import type { CodingQueueArgs } from './coding.inputs.js';
import { whoseQueue } from './whose-queue.js';

const ORDER = { by: 'position', direction: 'ASC' } as const;

export interface QueuePage {
  readonly project: DeskProjectRow;
  readonly counts: TaskCounts;
  readonly page: Page<DeskTaskRow>;
}

@Injectable()
export class CodingQueue {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  projectsOf({ coderId }: Viewer): Promise<DeskProjectRow[]> {
    return rowsOf<DeskProjectRow>(this.database, deskProjects({ coderId, projectId: null }));
  }

  /** Null when the coder does not code in the project. @throws BAD_USER_INPUT */
  async page(args: CodingQueueArgs, viewer: Viewer): Promise<QueuePage | null> {
    const [projectId, coderId] = [readId(args.projectId), whoseQueue(viewer, args.coderId)];
    const wanted = { projectId, coderId, only: args.only ?? 'open' } as const;
    const list = queuePage(wanted, { direction: ORDER.direction, ...readPage(args, ORDER) });
    const [projects, counted, page] = await Promise.all([
      rowsOf<DeskProjectRow>(this.database, deskProjects({ coderId: viewer.coderId, projectId })),
      rowsOf<TaskCounts>(this.database, queueCounts(projectId, coderId)),
      readRows<DeskTaskRow>(this.database, list, ORDER),
    ]);
    const [project, counts] = [projects[0], counted[0]];
    if (!project || !counts) return null;
    const isMember = viewer.coderId !== null || project.coders.some(({ id }) => id === coderId);
    return isMember ? { project, counts, page } : null;
  }
}
