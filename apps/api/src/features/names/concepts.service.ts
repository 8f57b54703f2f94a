import { Inject, Injectable } from '@nestjs/common';
import { checkConcept, type ConceptDocument, tidyConcept } from '@parallax/comparison';
import { err, isUuid, ok, type Result } from '@parallax/kernel';
import {
  archiveConcept,
  conceptById,
  conceptList,
  type ConceptRefusal,
  type ConceptRow,
  type ConceptVersionRow,
  createConcept,
  editConcept,
  newestConceptVersions,
  readConceptVersion,
  rowsOf,
} from '@parallax/persistence';
import type { Pool } from 'pg';
import { DATABASE } from '../../access/index.js';
import type { Refusal } from '../user-error.type.js';
import type { CurrentConcept } from './concept.type.js';
import {
  type ArchiveConceptInput,
  type CreateConceptInput,
  type EditConceptInput,
  type RestoreConceptInput,
  toVariant,
} from './concepts.inputs.js';
import type { ConceptRefused } from './concepts.payloads.js';

const TOLD: Readonly<Record<ConceptRefusal, Omit<Refusal, 'code'>>> = {
  NOT_FOUND: { message: 'There is no such concept.', field: 'id' },
  NAME_TAKEN: { message: 'There is a concept of this name. Edit it, or choose another name.', field: 'name' },
  CONFLICT: { message: 'Somebody stored another version meanwhile. Load the concept again.', field: 'basedOn' },
};
const refuse = (code: ConceptRefusal): Result<never, Refusal> => err({ code, ...TOLD[code] });

type Changed = Promise<Result<CurrentConcept, ConceptRefused>>;

@Injectable()
export class Concepts {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  async list(archived: boolean): Promise<CurrentConcept[]> {
    return this.withCurrent(await rowsOf<ConceptRow>(this.database, conceptList({ archived })));
  }

  /** Null when there is none. */
  async find(id: string): Promise<CurrentConcept | null> {
    if (!isUuid(id)) return null;
    return (await this.withCurrent(await rowsOf<ConceptRow>(this.database, conceptById(id))))[0] ?? null;
  }

  version(id: string): Promise<ConceptVersionRow | null> {
    return isUuid(id) ? readConceptVersion(this.database, id) : Promise.resolve(null);
  }

  async create(input: CreateConceptInput, createdBy: string): Changed {
    const content = contentOf(input);
    if (!content.ok) return content;
    return this.told(await createConcept(this.database, content.value, createdBy));
  }

  async edit(input: EditConceptInput, createdBy: string): Changed {
    if (!isUuid(input.id)) return refuse('NOT_FOUND');
    const content = contentOf(input);
    if (!content.ok) return content;
    const { id: conceptId, basedOn } = input;
    return this.told(await editConcept(this.database, { conceptId, basedOn, content: content.value, createdBy }));
  }

  async restore({ versionId, basedOn }: RestoreConceptInput, createdBy: string): Changed {
    const old = await this.version(versionId);
    if (!old) return err({ ...TOLD.NOT_FOUND, code: 'NOT_FOUND', field: 'versionId' });
    const { conceptId, versionNo: restoredFrom } = old;
    return this.told(await editConcept(this.database, { conceptId, basedOn, content: old, createdBy, restoredFrom }));
  }

  async archive({ id, archived }: ArchiveConceptInput): Changed {
    if (!isUuid(id)) return refuse('NOT_FOUND');
    const put = await archiveConcept(this.database, id, archived);
    return put.ok ? this.current(id) : refuse(put.error);
  }

  private async withCurrent(concepts: readonly ConceptRow[]): Promise<CurrentConcept[]> {
    const ids = concepts.map(({ id }) => id);
    const newest = await rowsOf<ConceptVersionRow>(this.database, newestConceptVersions(ids));
    const byConcept = new Map(newest.map((version) => [version.conceptId, version]));
    return concepts.flatMap((concept) => {
      const current = byConcept.get(concept.id);
      return current ? [{ concept, current }] : [];
    });
  }

  private async told(changed: Result<ConceptVersionRow, ConceptRefusal>): Changed {
    return changed.ok ? this.current(changed.value.conceptId) : refuse(changed.error);
  }

  private async current(id: string): Changed {
    const found = await this.find(id);
    if (!found) throw new Error('A concept vanished after it was changed.');
    return ok(found);
  }
}

const hasNul = ({ name, description, variants }: CreateConceptInput): boolean =>
  JSON.stringify([name, description, variants]).includes('\\u0000');

/** The content made tidy, or everything that is wrong with it. */
function contentOf(input: CreateConceptInput): Result<ConceptDocument, ConceptRefused> {
  if (hasNul(input)) {
    return err({ code: 'BAD_TEXT', message: 'Text cannot hold the character U+0000.', field: null });
  }
  const { name, description, variants } = input;
  const concept = tidyConcept({ name, description: description ?? null, variants: variants.map(toVariant) });
  const problems = checkConcept(concept);
  if (problems.length === 0) return ok(concept);
  const message = 'The concept cannot be stored yet: see its problems.';
  return err({
    code: 'UNREADY',
    message,
    field: problems.some(({ field }) => field === 'name') ? 'name' : 'variants',
    problems,
  });
}
