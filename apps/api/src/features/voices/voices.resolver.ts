import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Result } from '@parallax/kernel';
import type { ActorClassRow } from '@parallax/persistence';
import { CurrentViewer, Requires, type Viewer } from '../../access/index.js';
import { type Refusal, toUserError } from '../user-error.type.js';
import { QuotationPageType } from './quotation.type.js';
import { Quotations } from './quotations.service.js';
import { ActorClassType, SaveActorClassPayload, SpeakerPageType, SpeakersDecidedPayload } from './speaker.type.js';
import { Speakers } from './speakers.service.js';
import { toVoiceShare } from './to-voice-share.js';
import { VoiceShareType } from './voice-share.type.js';
import { VoiceShares } from './voice-shares.service.js';
import {
  ClassifySpeakersInput,
  MergeSpeakersInput,
  QuotationsArgs,
  SaveActorClassInput,
  SpeakersArgs,
  VoiceShareArgs,
} from './voices.inputs.js';

const toActorClass = (row: ActorClassRow): ActorClassType => Object.assign(new ActorClassType(), row);
const toDecided = (result: Result<number, Refusal>): SpeakersDecidedPayload =>
  result.ok ? { decided: result.value, errors: [] } : { decided: null, errors: [toUserError(result.error)] };

@Resolver()
export class VoicesResolver {
  constructor(
    private readonly shares: VoiceShares,
    private readonly quoted: Quotations,
    private readonly speaking: Speakers,
  ) {}

  @Query(() => VoiceShareType, {
    nullable: true,
    description:
      'Who is quoted directly, at what length, over any set of articles. What is not measured yet is given to a worker and answered within five seconds with its progress. Null when there is no such stored result.',
  })
  @Requires('comparison:run')
  async voiceShare(@Args() args: VoiceShareArgs): Promise<VoiceShareType | null> {
    const state = await this.shares.share(args);
    return state && toVoiceShare(state);
  }

  @Query(() => QuotationPageType, { description: 'Direct quotations, for example those behind a share.' })
  @Requires('text:read')
  quotations(@Args() args: QuotationsArgs): Promise<QuotationPageType> {
    return this.quoted.page(args);
  }

  @Query(() => SpeakerPageType, { description: 'Who is quoted in a set of articles, most quotations first.' })
  @Requires('speaker:read')
  speakers(@Args() args: SpeakersArgs): Promise<SpeakerPageType> {
    return this.speaking.page(args);
  }

  @Query(() => [ActorClassType], { description: 'All actor classes in their order, retired ones included.' })
  @Requires('speaker:read')
  async actorClasses(): Promise<ActorClassType[]> {
    return (await this.speaking.classes()).map(toActorClass);
  }

  @Mutation(() => SaveActorClassPayload, {
    description: 'Adds an actor class, or a revision of one; earlier revisions stay.',
  })
  @Requires('speaker:write')
  async saveActorClass(
    @CurrentViewer() { name }: Viewer,
    @Args('input', { description: 'What it says from now on.' }) input: SaveActorClassInput,
  ): Promise<SaveActorClassPayload> {
    const saved = await this.speaking.saveClass(input, name);
    return saved.ok
      ? { actorClass: toActorClass(saved.value), errors: [] }
      : { actorClass: null, errors: [toUserError(saved.error)] };
  }

  @Mutation(() => SpeakersDecidedPayload, {
    description: 'Puts speakers into an actor class, or out of any. Each is a new decision; undo is another one.',
  })
  @Requires('speaker:write')
  async classifySpeakers(
    @CurrentViewer() { name }: Viewer,
    @Args('input', { description: 'Who goes where, and why.' }) input: ClassifySpeakersInput,
  ): Promise<SpeakersDecidedPayload> {
    return toDecided(await this.speaking.classify(input, name));
  }

  @Mutation(() => SpeakersDecidedPayload, {
    description: 'Counts forms of a name as one speaker, or each for itself again. Each is a new decision.',
  })
  @Requires('speaker:write')
  async mergeSpeakers(
    @CurrentViewer() { name }: Viewer,
    @Args('input', { description: 'Which forms, and why.' }) input: MergeSpeakersInput,
  ): Promise<SpeakersDecidedPayload> {
    return toDecided(await this.speaking.merge(input, name));
  }
}
